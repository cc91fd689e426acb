import { readFile as readWhole } from 'node:fs/promises'
import {
  CONNECTORS,
  type Connector,
  type ConnectorOptions,
  type CsvMapping,
  connectorNamed,
  parseCsvMapping,
} from '@wavelength/connectors'
import { MAIL_CLASSES, type MailClass, type Report } from '@wavelength/core'
import { parseZone } from '../environment.ts'
import { UsageError } from '../failure.ts'
import { type Input, readFile } from './inputs.ts'

/** What was asked for on the command line. */
export interface ImportOptions {
  readonly mapping?: string
  readonly source?: string
  readonly own?: readonly string[]
  readonly class?: string
  readonly timeZone?: string
}

/** How inputs are read: checked, and ready to be used. */
export interface ImportPlan {
  readonly connector: Connector
  readonly options: ConnectorOptions
  /** Everything that decides what is made of the bytes. */
  readonly how: object
}

export async function planImport(connectorName: string, asked: ImportOptions): Promise<ImportPlan> {
  const connector = connectorNamed(connectorName)
  if (connector === null) {
    throw new UsageError(
      `there is no connector "${connectorName}"; there are ${CONNECTORS.map(({ name }) => name).join(', ')}`,
    )
  }
  if (connector.name === 'csv' && asked.mapping === undefined) {
    throw new UsageError('csv needs --mapping map.json, which says what the columns mean')
  }
  const mapping = asked.mapping === undefined ? null : await readMapping(asked.mapping)
  const { own, source } = asked
  const plain = {
    ...(source === undefined ? {} : { source }),
    ...(own === undefined ? {} : { ownAddresses: own }),
    ...(asked.class === undefined ? {} : { mailClass: parseClass(asked.class) }),
    ...(asked.timeZone === undefined ? {} : { timeZone: parseZone(asked.timeZone, '--time-zone') }),
  }
  const options = mapping === null ? plain : { ...plain, mapping: mapping.value }
  return { connector, options, how: { connector: connector.name, ...plain, mapping: mapping?.text ?? null } }
}

function parseClass(text: string): MailClass {
  const mailClass = MAIL_CLASSES.find((each) => each === text)
  if (mailClass !== undefined && mailClass !== 'UNKNOWN') return mailClass
  throw new UsageError(`--class is "${text}", which is none of LEGITIMATE, GRAYMAIL, SPAM`)
}

async function readMapping(path: string): Promise<{ readonly text: string; readonly value: CsvMapping }> {
  const text = await readWhole(path, 'utf8').catch((thrown: Error) => {
    throw new UsageError(`${path} cannot be read: ${thrown.message}`)
  })
  const parsed = parseCsvMapping(readJson(text, path))
  if (parsed.status === 'parsed') return { text, value: parsed.value }
  throw new UsageError(parsed.issues.map(({ field, message }) => `${path}: ${field.join('.')} ${message}`).join('\n'))
}

function readJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw new UsageError(`${path} is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

/** The reports of all files of an input, one file after the other. */
export async function* reportsIn(
  input: Input,
  { connector, options }: ImportPlan,
  onRead: (bytes: number) => void,
): AsyncGenerator<Report> {
  const now = Date.now()
  for (const { name, path } of input.files ?? [{ name: 'stdin', path: null }]) {
    yield* connector.read({ name, bytes: readFile(path, onRead), now, options })
  }
}
