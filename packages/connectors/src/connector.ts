import type { Instant, Issue, MailClass, Report } from '@wavelength/core'
import type { CsvMapping } from './csv/mapping.ts'
import type { OwnFields } from './kit/own-fields.ts'
import type { Webhook } from './webhook.ts'

export interface ConnectorInput {
  /** What positions call the input, such as "inbox.mbox". */
  readonly name: string
  /** The file as it is; gzip is recognised. */
  readonly bytes: AsyncIterable<Uint8Array>
  readonly now: Instant
  readonly options: ConnectorOptions
  /** Bytes that unfold to more than this are read no further. */
  readonly mostBytes?: number
}

export interface ConnectorOptions {
  readonly mapping?: CsvMapping
  readonly source?: string
  /** Mail addresses or domains that are the business itself. A domain stands for its subdomains too. */
  readonly ownAddresses?: readonly string[]
  /** The class of all inbound mail in the input, where a person knows it. */
  readonly mailClass?: MailClass
  /** The zone of local times that name none. */
  readonly timeZone?: string
  /** The country of phone numbers that name none, as ISO 3166-1 alpha-2. */
  readonly phoneRegion?: string
  /** The columns and words that the organisation has of its own. */
  readonly fields?: OwnFields
}

/** What may have to be told for a file to be read. */
export type ConnectorOptionName = keyof ConnectorOptions

/** How sure it is that a system writes what is read here. */
export type Confirmation = 'CAPTURED' | 'DOCUMENTED' | 'PARTLY'

/** Turns what one system writes into reports. It never throws for what a file or a delivery holds. */
export interface Connector {
  readonly name: string
  /** One line for a list of connectors. */
  readonly describes: string
  /** How names of its files usually end; empty where it takes no files. */
  readonly endings: readonly string[]
  /** The options that its files can be read with. */
  readonly options: readonly ConnectorOptionName[]
  /** Those of them without which no file can be read. */
  readonly required?: readonly ConnectorOptionName[]
  readonly confirmed: Confirmation
  readonly webhook?: Webhook
  read(input: ConnectorInput): AsyncIterable<Report>
}

/** Why nothing can be read of a file while an option is not told. */
export function optionMissing(option: ConnectorOptionName, message: string): Issue {
  return { code: 'REQUIRED', field: [option], message }
}

export function rejected(position: string, issue: Issue, raw: unknown): Report {
  return { kind: 'REJECTED', position, issue, raw }
}
