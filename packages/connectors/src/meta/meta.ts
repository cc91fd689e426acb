import type { Instant, Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, rejected } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { once } from '../kit/pieces.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import type { Delivery } from '../webhook.ts'
import { envelopeReports } from './envelope.ts'
import { answerMeta, META_SECRET, META_VERIFY_TOKEN, verifyMeta } from './signature.ts'

/** Messenger, the feed of a Facebook page, and Instagram, as the webhooks of Meta tell of them. */
export const meta: Connector = {
  name: 'meta',
  describes: 'Facebook and Instagram: messages, receipts and comments, as the webhooks of Meta tell them',
  endings: ['.json', '.ndjson', '.jsonl'],
  options: [],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => recordReports(jsonRecords(input.name, bytes), input.now)),
  webhook: {
    signature: 'HMAC-SHA256 of the body, in X-Hub-Signature-256',
    secrets: [
      {
        variable: META_SECRET,
        describes: 'the App Secret; of Instagram Login the Instagram App Secret, after a comma',
      },
      { variable: META_VERIFY_TOKEN, describes: 'the Verify Token that you make up and enter beside the address' },
    ],
    verify: verifyMeta,
    probe: answerMeta,
    read: ({ body, receivedAt }: Delivery) => recordReports(jsonRecords('meta delivery', once(body)), receivedAt),
  },
}

async function* recordReports(records: AsyncIterable<VendorRecord>, now: Instant): AsyncIterable<Report> {
  for await (const record of records) {
    if (record.status === 'unreadable') yield rejected(record.position, record.issue, record.raw)
    else yield* envelopeReports({ position: record.position, raw: record.raw }, record.value, now)
  }
}
