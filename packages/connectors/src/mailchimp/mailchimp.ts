import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { formFields, formPairs } from '../kit/form.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { once } from '../kit/pieces.ts'
import { reportsOf, toldReports } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import { wallClock } from '../kit/vendor-time.ts'
import type { Delivery } from '../webhook.ts'
import { filesIn } from './archive.ts'
import { tellAudienceEvent } from './audience-webhook.ts'
import { unfolded } from './batch-answers.ts'
import { bracketFields } from './bracket-form.ts'
import { keptMailchimp } from './kept.ts'
import { LISTS, type RecordReader, tellRecord } from './records.ts'
import { SendTimes } from './send-times.ts'
import { AUDIENCE_SECRET, MANDRILL_SECRET, verifyMailchimp } from './signature.ts'

/** Campaigns and members of Mailchimp, its transactional mail (Mandrill), and the webhooks of both. */
export const mailchimp: Connector = {
  name: 'mailchimp',
  describes: 'Mailchimp: members, campaigns and what became of each mail, as its API, archives and webhooks tell it',
  endings: ['.json', '.ndjson', '.jsonl', '.csv', '.tar', '.tar.gz', '.tgz'],
  options: ['phoneRegion', 'timeZone'],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => readFiles(input, bytes)),
  webhook: {
    signature:
      'audience: a key in the address; transactional: HMAC-SHA1 of address and fields, in X-Mandrill-Signature',
    secrets: [
      { variable: AUDIENCE_SECRET, describes: 'a long secret of your own, given in the address as ?key=' },
      { variable: MANDRILL_SECRET, describes: 'the key of the webhook in Mailchimp Transactional' },
    ],
    verify: verifyMailchimp,
    read: readDelivery,
  },
}

function readFiles(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input.options, null)
  const tell = (record: Parameters<typeof tellRecord>[0], list: string | null) => tellRecord(record, list, reader)
  return toldReports(unfolded(recordsIn(input.name, bytes)), tell, input.now)
}

async function* recordsIn(name: string, bytes: AsyncIterable<Uint8Array>): AsyncIterable<VendorRecord> {
  for await (const file of filesIn(name, bytes)) yield* vendorRecords(file.name, file.bytes, LISTS)
}

/** The documentation names no zone for `fired_at`; what is captured of it fits UTC. */
function readerOf({ phoneRegion, timeZone = 'UTC' }: ConnectorOptions, receivedAt: string | null): RecordReader {
  return { phoneRegion, clock: wallClock(timeZone), receivedAt, sendTimes: new SendTimes() }
}

async function* readDelivery({ body, receivedAt }: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const reader = readerOf(options, new Date(receivedAt).toISOString())
  const { mandrill_events: events } = formFields(body)
  if (typeof events === 'string') {
    const records = unfolded(jsonRecords('mandrill events', once(Buffer.from(events)), LISTS))
    return yield* toldReports(records, (record, list) => tellRecord(record, list, reader), receivedAt)
  }
  const event = bracketFields(formPairs(body))
  const place = { position: 'mailchimp webhook', raw: keptMailchimp(event) }
  yield* reportsOf(place, () => tellAudienceEvent(event, reader), receivedAt)
}
