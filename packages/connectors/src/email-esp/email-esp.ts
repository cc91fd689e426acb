import type { Instant, Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorOptions } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { once } from '../kit/pieces.ts'
import { toldReports } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { unwrapped } from './amazon-sns.ts'
import type { EspReader } from './esp-mail.ts'
import { LISTS, tellRecord } from './records.ts'
import { ESP_SECRET, MAILGUN_SECRET, SENDGRID_KEY, verifyEsp } from './signature.ts'

/** Services that send mail for us: Amazon SES, Postmark, SendGrid, Mailgun and SparkPost. Each is told by its shape. */
export const emailEsp: Connector = {
  name: 'email-esp',
  describes: 'Amazon SES, Postmark, SendGrid, Mailgun, SparkPost: what became of each mail, as their events tell it',
  endings: ['.json', '.ndjson', '.jsonl'],
  options: ['ownAddresses'],
  confirmed: 'PARTLY',
  read: (input) =>
    reading(input, (bytes) =>
      eventReports(jsonRecords(input.name, bytes, LISTS), readerOf(input.options, null), input.now),
    ),
  webhook: {
    signature: 'SendGrid: ECDSA; Mailgun: HMAC-SHA256 of time and token; the others: a key in the address',
    secrets: [
      { variable: ESP_SECRET, describes: 'a long secret of your own, given in the address as ?key=' },
      { variable: SENDGRID_KEY, describes: "the Verification Key of SendGrid's Signed Event Webhook" },
      { variable: MAILGUN_SECRET, describes: 'the HTTP webhook signing key of Mailgun' },
    ],
    verify: verifyEsp,
    read: ({ body, receivedAt }, options) =>
      eventReports(
        jsonRecords('mail event', once(body), LISTS),
        readerOf(options, new Date(receivedAt).toISOString()),
        receivedAt,
      ),
  },
}

function eventReports(records: AsyncIterable<VendorRecord>, reader: EspReader, now: Instant): AsyncIterable<Report> {
  return toldReports(unwrapped(records), (record) => tellRecord(record, reader), now)
}

function readerOf({ ownAddresses = [] }: ConnectorOptions, receivedAt: string | null): EspReader {
  return { ownAddresses, receivedAt }
}
