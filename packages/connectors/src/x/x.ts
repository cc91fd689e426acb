import { type Instant, type Report, readFields } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, type ConnectorOptions, rejected } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { keptRecord } from '../kit/kept.ts'
import { once } from '../kit/pieces.ts'
import { reportsOf } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { objectIn } from '../kit/vendor-words.ts'
import { eventsIn } from './events.ts'
import { ownAccounts } from './people.ts'
import { answerX, verifyX, X_SECRET } from './signature.ts'

/** Private messages, mentions and answers on X, by its webhooks or as its API lists them. */
export const x: Connector = {
  name: 'x',
  describes: 'X: private messages, mentions and answers, as its webhooks tell them or its API lists them',
  endings: ['.json', '.ndjson', '.jsonl'],
  options: ['ownAddresses'],
  confirmed: 'DOCUMENTED',
  read: (input) => reading(input, (bytes) => recordReports(jsonRecords(input.name, bytes), input.options, input.now)),
  webhook: {
    signature: 'HMAC-SHA256 of the body, in x-twitter-webhooks-signature',
    secrets: [{ variable: X_SECRET, describes: 'the API Key Secret (consumer secret) of the app' }],
    verify: verifyX,
    probe: answerX,
    read: ({ body, receivedAt }, options) => recordReports(jsonRecords('x delivery', once(body)), options, receivedAt),
  },
}

async function* recordReports(
  records: AsyncIterable<VendorRecord>,
  options: ConnectorOptions,
  now: Instant,
): AsyncIterable<Report> {
  const own = ownAccounts(options.ownAddresses ?? [])
  for await (const record of records) {
    if (record.status === 'unreadable') yield rejected(record.position, record.issue, record.raw)
    else yield* bodyReports(record.position, record.value, own, now)
  }
}

function* bodyReports(position: string, value: unknown, own: ReadonlySet<string>, now: Instant): Iterable<Report> {
  const body = objectIn({ value }, 'value')
  for (const { place, kept, tell } of eventsIn(body, own)) {
    const where = place === '' ? position : `${position} ${place}`
    yield* reportsOf(
      { position: where, raw: keptRecord(kept) },
      () => {
        readFields(value, [])
        return tell()
      },
      now,
    )
  }
}
