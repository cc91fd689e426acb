import { migrate, ownerOf } from '@wavelength/db'
import type { Command } from 'commander'
import type { Environment } from '../environment.ts'
import { openOwn, withOperator } from '../reach-operator.ts'
import { counted } from '../terminal/words.ts'
import type { Context } from './context.ts'
import { withProgress } from './recount-commands.ts'

export function addSample(program: Command, { environment, terminal }: Context): void {
  const sample = program.command('sample').description('a simulated business to look around in: load, remove')
  sample
    .command('load')
    .description('load it into an empty store')
    .action(async () => {
      const run = await withProgress(terminal, 'Loading the sample', 'customers', (tell) =>
        withOperator(environment(), (operator) => operator.loadSample({}, tell)),
      )
      terminal.say(`Loaded ${counted(run.recordsDone, 'sample customer')} with ${counted(run.stored, 'contact')}.`)
    })
  sample
    .command('remove')
    .description('remove the sample customers and everything of theirs; your own data stays')
    .action(async () => {
      const { customers } = await withProgress(terminal, 'Removing the sample', 'customers', (tell) =>
        withOperator(environment(), (operator) => operator.removeSample({}, tell)),
      )
      terminal.say(`Removed ${counted(customers, 'sample customer')}.`)
    })
}

export function addDb(program: Command, { environment, terminal }: Context): void {
  program
    .command('db')
    .description('the store: migrate')
    .command('migrate')
    .description('bring the schema up to date')
    .action(async () => terminal.say(await migrated(environment())))
}

async function migrated(environment: Environment): Promise<string> {
  const owner = environment.databaseUrl === null ? ownerOf(environment.dataDirectory) : null
  if (owner !== null && owner.url !== null)
    return `The server at ${owner.url} brought the schema up to date when it started.`
  const store = await openOwn(environment)
  try {
    const names = await migrate(store.db, environment.reportingTimeZone)
    return names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}.`
  } finally {
    await store.close()
  }
}
