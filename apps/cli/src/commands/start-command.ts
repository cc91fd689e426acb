import type { Command } from 'commander'
import { parsePort } from '../environment.ts'
import { UsageError } from '../failure.ts'
import type { Context } from './context.ts'

interface Options {
  readonly sample: string
  readonly port?: string
  readonly host?: string
}

export function addStart(program: Command, { environment, terminal, end }: Context): void {
  program
    .command('start')
    .description('the server: API and dashboard')
    .option('--sample <which>', 'sample data on first run: default or none', 'default')
    .option('--port <port>', 'instead of PORT')
    .option('--host <host>', 'instead of HOST')
    .addHelpText(
      'after',
      '\nExamples:\n  wavelength start\n  wavelength start --sample none --port 8080\n  DATABASE_URL=postgres://localhost/wavelength wavelength start',
    )
    .action(async ({ sample, port, host }: Options) => {
      if (sample !== 'default' && sample !== 'none')
        throw new UsageError(`--sample is "${sample}", which is neither default nor none`)
      const settings = {
        ...environment(),
        ...(port === undefined ? {} : { port: parsePort(port, '--port') }),
        ...(host === undefined ? {} : { host }),
      }
      // Only this command needs the server, and reading it in takes longer than most others take.
      const { start } = await import('../start/start.ts')
      end(await start({ environment: settings, terminal, withSample: sample === 'default' }))
    })
}
