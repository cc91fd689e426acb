import {
  type Connector,
  type ConnectorOptions,
  type CsvMapping,
  connectorNamed,
  isPhoneRegion,
  type OwnFields,
  parseCsvMapping,
  parseOwnFields,
} from '@wavelength/connectors'
import { type Issue, isTimeZone, MAIL_CLASSES, type MailClass, type Report } from '@wavelength/core'
import { type Input, streamsOf } from './input.ts'

/** How files shall be read, as plain JSON. */
export interface ImportAsked {
  readonly connector: string
  /** For csv: what the columns mean. */
  readonly mapping?: unknown
  /** The source of contacts that name none. */
  readonly source?: string
  /** For email: addresses and domains of the business itself. */
  readonly ownAddresses?: readonly string[]
  /** For email: the class of all mail that came in. */
  readonly mailClass?: string
  /** The zone of local times that name none. */
  readonly timeZone?: string
  /** The country of phone numbers that name none, as ISO 3166-1 alpha-2. */
  readonly phoneRegion?: string
  /** For systems that an organisation fits to itself: its own columns and words. */
  readonly fields?: unknown
}

/** How inputs are read: checked, and ready to be used. */
export interface ImportPlan {
  readonly connector: Connector
  readonly options: ConnectorOptions
  /** Everything that decides what is made of the bytes. */
  readonly asked: ImportAsked
}

export type Planned =
  | { readonly status: 'planned'; readonly plan: ImportPlan }
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }

/** Checks everything that can be known before a byte is read; a rejection names every place that is wrong. */
export function planImport(asked: ImportAsked): Planned {
  const connector = connectorNamed(asked.connector)
  if (connector === null) return { status: 'rejected', issues: [wrong('connector', `"${asked.connector}" is unknown`)] }
  const mapping = connector.name === 'csv' ? readMapping(asked.mapping) : NO_MAPPING
  const fields = readFields(asked)
  const issues = [
    ...mapping.issues,
    ...fields.issues,
    ...zoneIssues(asked, mapping.value),
    ...classIssues(asked),
    ...regionIssues(asked),
  ]
  if (issues.length > 0) return { status: 'rejected', issues }
  const { source, ownAddresses, timeZone, phoneRegion } = asked
  const options = {
    ...(mapping.value === null ? {} : { mapping: mapping.value }),
    ...(source === undefined ? {} : { source }),
    ...(ownAddresses === undefined ? {} : { ownAddresses }),
    ...(asked.mailClass === undefined ? {} : { mailClass: asked.mailClass as MailClass }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(phoneRegion === undefined ? {} : { phoneRegion }),
    ...(fields.value === null ? {} : { fields: fields.value }),
  }
  return { status: 'planned', plan: { connector, options, asked } }
}

interface ReadMapping {
  readonly value: CsvMapping | null
  readonly issues: readonly Issue[]
}

const NO_MAPPING: ReadMapping = { value: null, issues: [] }

function readMapping(json: unknown): ReadMapping {
  if (json === undefined || json === null)
    return {
      value: null,
      issues: [
        { code: 'REQUIRED', field: ['mapping'], message: 'csv needs a mapping, which says what the columns mean' },
      ],
    }
  const parsed = parseCsvMapping(json)
  if (parsed.status === 'parsed') return { value: parsed.value, issues: [] }
  return { value: null, issues: parsed.issues.map((issue) => ({ ...issue, field: ['mapping', ...issue.field] })) }
}

interface ReadFields {
  readonly value: OwnFields | null
  readonly issues: readonly Issue[]
}

function readFields({ fields }: ImportAsked): ReadFields {
  if (fields === undefined || fields === null) return { value: null, issues: [] }
  const parsed = parseOwnFields(fields)
  if (parsed.status === 'parsed') return { value: parsed.value, issues: [] }
  return { value: null, issues: parsed.issues.map((issue) => ({ ...issue, field: ['fields', ...issue.field] })) }
}

function zoneIssues({ timeZone }: ImportAsked, mapping: CsvMapping | null): Issue[] {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const message = `"${timeZone}" is not an IANA time zone such as "Europe/Copenhagen"`
    return [{ code: 'BAD_TIME_ZONE', field: ['timeZone'], message }]
  }
  const [zoneless] = mapping?.zoneless ?? []
  if (zoneless === undefined || timeZone !== undefined) return []
  const message = `${zoneless.join('.')} reads local times, so the time zone must be told`
  return [{ code: 'BAD_TIME_ZONE', field: ['timeZone'], message }]
}

function classIssues({ mailClass }: ImportAsked): Issue[] {
  if (mailClass === undefined || MAIL_CLASSES.some((each) => each === mailClass)) return []
  return [wrong('mailClass', `"${mailClass}" is none of ${MAIL_CLASSES.join(', ')}`)]
}

function regionIssues({ phoneRegion }: ImportAsked): Issue[] {
  if (phoneRegion === undefined || isPhoneRegion(phoneRegion)) return []
  return [wrong('phoneRegion', `"${phoneRegion}" is no country such as "DK"`)]
}

function wrong(field: string, message: string): Issue {
  return { code: 'UNKNOWN_VALUE', field: [field], message }
}

export interface Reading {
  readonly onRead?: (bytes: number) => void
  /** Compressed bytes that unfold to more than this break off. */
  readonly mostBytes?: number
}

/** The reports of all files of an input, one file after the other. */
export async function* reportsIn(
  input: Input,
  { connector, options }: ImportPlan,
  { onRead = () => {}, mostBytes }: Reading = {},
): AsyncGenerator<Report> {
  const now = Date.now()
  const bound = mostBytes === undefined ? {} : { mostBytes }
  for (const { name, bytes } of streamsOf(input, onRead)) {
    yield* connector.read({ name, bytes, now, options, ...bound })
  }
}
