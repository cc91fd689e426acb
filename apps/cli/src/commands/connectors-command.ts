import { CONNECTORS, type Confirmation, type Connector, type ConnectorOptionName } from '@wavelength/connectors'
import type { Command } from 'commander'
import type { Environment } from '../environment.ts'
import { EXIT } from '../failure.ts'
import { table } from '../terminal/words.ts'
import type { Context } from './context.ts'

export function addConnectors(program: Command, context: Context): void {
  program
    .command('connectors')
    .description('the systems that can be connected, and what each of them needs')
    .action(() => {
      context.terminal.say(connectorWords(CONNECTORS, context.environment()))
      context.end(EXIT.DONE)
    })
}

/** What may have to be told of a file, as `import` takes it. */
const FLAGS: Readonly<Record<ConnectorOptionName, string>> = {
  mapping: '--mapping',
  fields: '--fields',
  source: '--source',
  timeZone: '--time-zone',
  ownAddresses: '--own',
  mailClass: '--class',
  phoneRegion: '--region',
}

const CONFIRMED: Readonly<Record<Confirmation, string>> = {
  CAPTURED: 'checked with what the system really wrote',
  DOCUMENTED: 'checked with the examples of its documentation',
  PARTLY: 'checked in part: look at what the first import rejects',
}

/** One block for each connector. */
function connectorWords(
  connectors: readonly Connector[],
  { publicUrl, secretsOf }: Pick<Environment, 'publicUrl' | 'secretsOf'>,
): string {
  return connectors.map((connector) => `${headOf(connector)}\n${table(rowsOf(connector))}`).join('\n\n')

  function rowsOf({ name, endings, options, required = [], confirmed, webhook }: Connector): string[][] {
    const files = endings.length === 0 ? [] : [['  files', `wavelength import ${name} <file>: ${endings.join(' ')}`]]
    const flagsOf = (row: string, of: readonly ConnectorOptionName[]) =>
      of.length === 0 ? [] : [[row, of.map((option) => FLAGS[option]).join(' ')]]
    const needed = flagsOf('  needs', required)
    const told = flagsOf(
      '  told by',
      options.filter((option) => !required.includes(option)),
    )
    const at = `${(publicUrl ?? 'http://localhost:4000').replace(/\/$/, '')}/webhooks/${name}`
    const deliveries =
      webhook === undefined
        ? []
        : [
            ['  webhook', at],
            ['  known by', webhook.signature],
          ]
    const secrets = (webhook?.secrets ?? []).map(({ variable, describes }) => [
      `  ${variable}`,
      `${secretsOf(variable).length > 0 ? 'set' : 'not set'}: ${describes}`,
    ])
    return [...files, ...needed, ...told, ...deliveries, ...secrets, ['  format', CONFIRMED[confirmed]]]
  }
}

function headOf({ name, describes }: Connector): string {
  return `${name}: ${describes}`
}
