import { fault, type Instant, type Report, shortened } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { type Fields, type Told, toldReports } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'
import type { Delivery } from '../webhook.ts'
import { tellEvent } from './events.ts'
import { type LobReader, tellMailpiece } from './mailpiece.ts'
import { LOB_SECRET, verifyLob } from './signature.ts'
import { fatesOf } from './tracking.ts'

/** Letters and postcards that Lob prints and posts: lists of its API saved as JSON, and its events. */
export const lob: Connector = {
  name: 'lob',
  describes: 'Lob: letters, postcards and self-mailers, as its API lists them or its webhooks tell them',
  endings: ['.json', '.ndjson', '.jsonl'],
  options: ['phoneRegion'],
  confirmed: 'DOCUMENTED',
  read: (input) => reading(input, (bytes) => readLists(input, bytes)),
  webhook: {
    signature: 'HMAC-SHA256 of the time and the body, in Lob-Signature',
    secrets: [{ variable: LOB_SECRET, describes: 'the secret of the webhook, in the dashboard under Webhooks' }],
    verify: verifyLob,
    read: readEvent,
  },
}

function readLists(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input.options, input.now)
  return toldReports(jsonRecords(input.name, bytes, ['data']), (record) => tellListed(record, reader), input.now)
}

function readEvent(delivery: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const reader = readerOf(options, delivery.receivedAt)
  return toldReports(jsonRecords('lob event', whole(delivery)), (event) => tellEvent(event, reader), reader.now)
}

async function* whole({ body }: Delivery): AsyncIterable<Uint8Array> {
  yield body
}

function readerOf({ phoneRegion }: ConnectorOptions, now: Instant): LobReader {
  return { now, phoneRegion }
}

/** Every object of Lob names its kind. */
function tellListed(record: Fields, reader: LobReader): readonly Told[] {
  const kind = textIn(record, 'object')
  if (kind === 'event') return tellEvent(record, reader)
  if (kind !== null) return tellMailpiece(record, fatesOf(record), reader)
  const keys = shortened(Object.keys(record).join(', '))
  throw fault(
    'REQUIRED',
    ['object'],
    `object is missing; Lob's letters, postcards and events have one, this has ${keys}`,
  )
}
