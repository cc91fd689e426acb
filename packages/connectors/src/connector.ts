import type { Instant, Issue, MailClass, Report } from '@wavelength/core'
import type { CsvMapping } from './csv/mapping.ts'

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
}

/** Turns the bytes of one kind of file into reports. It never throws for what the file holds. */
export interface Connector {
  readonly name: string
  /** One line for a list of connectors. */
  readonly describes: string
  read(input: ConnectorInput): AsyncIterable<Report>
}

export function rejected(position: string, issue: Issue, raw: unknown): Report {
  return { kind: 'REJECTED', position, issue, raw }
}
