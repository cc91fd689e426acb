import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorOptions } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { once } from '../kit/pieces.ts'
import { toldReports } from '../kit/told.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import type { Delivery } from '../webhook.ts'
import { fileReports } from './files.ts'
import type { LinkedInReader } from './messages.ts'
import { tellBody } from './notifications.ts'
import { ownProfiles } from './profiles.ts'
import { answerLinkedIn, LINKEDIN_SECRET, verifyLinkedIn } from './signature.ts'
import { withoutNotes } from './without-notes.ts'

/** The archive that a member of LinkedIn can request, and what a page is notified of. */
export const linkedin: Connector = {
  name: 'linkedin',
  describes: 'LinkedIn: messages, invitations and connections of an archive, and comments on a page',
  endings: ['.csv', '.json', '.ndjson', '.jsonl'],
  options: ['ownAddresses', 'timeZone'],
  confirmed: 'PARTLY',
  read: (input) =>
    reading(input, (bytes) =>
      fileReports(vendorRecords(input.name, withoutNotes(bytes)), readerOf(input.options), input.now),
    ),
  webhook: {
    signature: 'HMAC-SHA256 of "hmacsha256=" and the body, in X-LI-Signature',
    secrets: [{ variable: LINKEDIN_SECRET, describes: 'the Client Secret of the app' }],
    verify: verifyLinkedIn,
    probe: answerLinkedIn,
    read: readBody,
  },
}

function readerOf({ ownAddresses, timeZone }: ConnectorOptions): LinkedInReader {
  return { own: ownProfiles(ownAddresses ?? []), timeZone }
}

function readBody({ body, receivedAt }: Delivery): AsyncIterable<Report> {
  return toldReports(jsonRecords('linkedin delivery', once(body)), tellBody, receivedAt)
}
