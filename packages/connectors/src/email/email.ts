import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, type ConnectorInput, rejected } from '../connector.ts'
import { ownAddresses } from '../kit/own-addresses.ts'
import { type MailReader, mailReports } from './mail-reports.ts'
import { messagesIn } from './messages.ts'

/** Mailboxes and single mails, of which only headers and reports of delivery are read. */
export const email: Connector = {
  name: 'email',
  describes: 'an mbox file or a single mail (.eml); only headers are read, never what people wrote',
  endings: ['.eml', '.mbox', '.mbx', '.txt'],
  options: ['ownAddresses', 'mailClass', 'source', 'timeZone'],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => reportsOf(input, bytes)),
}

async function* reportsOf(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input)
  let isEmpty = true
  for await (const message of messagesIn(bytes)) {
    isEmpty = false
    yield* await mailReports(message, `${input.name} message ${message.number}`, reader)
  }
  if (isEmpty) yield rejected(input.name, { code: 'UNREADABLE', field: [], message: 'the file holds no mail' }, null)
}

function readerOf({ options, now }: ConnectorInput): MailReader {
  const own = options.ownAddresses ?? []
  return {
    now,
    timeZone: options.timeZone ?? 'UTC',
    source: options.source ?? 'email',
    isOwn: ownAddresses(own),
    knowsOwn: own.length > 0,
    mailClass: options.mailClass ?? null,
  }
}
