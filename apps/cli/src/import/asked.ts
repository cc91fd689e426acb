import { readFile } from 'node:fs/promises'
import { CONNECTORS, connectorNamed } from '@wavelength/connectors'
import { type ImportAsked, type ImportPlan, planImport } from '@wavelength/operations'
import { parseZone } from '../environment.ts'
import { UsageError } from '../failure.ts'

/** What was asked for on the command line. */
export interface ImportOptions {
  readonly mapping?: string
  readonly fields?: string
  readonly source?: string
  readonly own?: readonly string[]
  readonly class?: string
  readonly timeZone?: string
  readonly region?: string
}

/** Checks what was asked for, and tells mistakes in terms of the options and of the files they name. */
export async function planOf(connectorName: string, options: ImportOptions): Promise<ImportPlan> {
  const asked = await readAsked(connectorName, options)
  const planned = planImport(asked)
  if (planned.status === 'planned') return planned.plan
  const faults = planned.issues.map(({ field, message }) => {
    const [part, ...place] = field
    return part === 'mapping' || part === 'fields' ? `${options[part]}: ${place.join('.')} ${message}` : message
  })
  throw new UsageError(faults.join('\n'))
}

async function readAsked(name: string, options: ImportOptions): Promise<ImportAsked> {
  if (connectorNamed(name) === null) {
    const names = CONNECTORS.map((connector) => connector.name).join(', ')
    throw new UsageError(`there is no connector "${name}"; there are ${names}`)
  }
  if (name === 'csv' && options.mapping === undefined)
    throw new UsageError('csv needs --mapping map.json, which says what the columns mean')
  const { source, own } = options
  return {
    connector: name,
    ...(source === undefined ? {} : { source }),
    ...(own === undefined ? {} : { ownAddresses: own }),
    ...(options.class === undefined ? {} : { mailClass: requireClass(options.class) }),
    ...(options.timeZone === undefined ? {} : { timeZone: parseZone(options.timeZone, '--time-zone') }),
    ...(options.region === undefined ? {} : { phoneRegion: options.region.toUpperCase() }),
    ...(options.mapping === undefined ? {} : { mapping: await readJson(options.mapping) }),
    ...(options.fields === undefined ? {} : { fields: await readJson(options.fields) }),
  }
}

function requireClass(text: string): string {
  if (['LEGITIMATE', 'GRAYMAIL', 'SPAM'].includes(text)) return text
  throw new UsageError(`--class is "${text}", which is none of LEGITIMATE, GRAYMAIL, SPAM`)
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((thrown: Error) => {
    throw new UsageError(`${path} cannot be read: ${thrown.message}`)
  })
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw new UsageError(`${path} is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
