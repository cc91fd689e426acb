import { fault, type Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { type CrmReader, crmReader } from '../kit/crm-reader.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { type Fields, skipped, type Told, toldReports } from '../kit/told.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import type { Delivery } from '../webhook.ts'
import { tellCall } from './calls.ts'
import { tellCommunication, tellPostalMail } from './communications.ts'
import { tellContact } from './contacts.ts'
import { isEmailEvent, isEmailEventDetail } from './email-event.ts'
import { tellEmailEvent } from './email-events.ts'
import { tellEmail } from './emails.ts'
import { tellMeeting } from './meetings.ts'
import { type CrmRecord, crmRecordOf } from './record.ts'
import type { Kind } from './record-words.ts'
import { HUBSPOT_SECRET, verifyHubspot } from './signature.ts'
import { tellNotification } from './subscriptions.ts'

/** Contacts, engagements and events of marketing mail of HubSpot: saved from its API or a warehouse, and its webhooks. */
export const hubspot: Connector = {
  name: 'hubspot',
  describes: 'HubSpot: contacts, calls, mails, meetings, messages and events of marketing mail',
  endings: ['.json', '.ndjson', '.jsonl', '.csv'],
  options: ['ownAddresses', 'phoneRegion', 'fields'],
  confirmed: 'PARTLY',
  read: (input) => reading(input, (bytes) => readFile(input, bytes)),
  webhook: {
    signature:
      'HMAC-SHA256 of method, address, body and time, in X-HubSpot-Signature-v3; the older two versions as well',
    secrets: [{ variable: HUBSPOT_SECRET, describes: 'the client secret of the app' }],
    verify: verifyHubspot,
    read: readNotifications,
  },
}

const LISTS = ['results', 'events']

function readFile(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = crmReader(input.options)
  return toldReports(vendorRecords(input.name, bytes, LISTS), (record) => tellRecord(record, reader), input.now)
}

function tellRecord(record: Fields, reader: CrmReader): readonly Told[] {
  if ('subscriptionType' in record) return tellNotification(record, reader)
  if (isEmailEvent(record)) return tellEmailEvent(record)
  if (isEmailEventDetail(record))
    return [
      skipped('details of an event that stands in the table email_event_data; joined to it by id they are read there'),
    ]
  if ('engagement_id' in record && 'engagement_type' in record && 'contact_id' in record)
    return [
      skipped('says whose an engagement is; joined to the table of the engagement by engagement_id it is read there'),
    ]
  if ('portal_id' in record && 'type' in record)
    return [skipped('names an engagement, which the table of its type tells')]
  const told = crmRecordOf(record, reader)
  if (told.isDeleted) return [skipped('deleted in HubSpot')]
  if (told.kind === null) throw unknownKind()
  return TELLERS[told.kind](told, reader)
}

type TellerOfKind = (record: CrmRecord, reader: CrmReader) => readonly Told[]

const TELLERS: Readonly<Record<Kind, TellerOfKind>> = {
  CALL: tellCall,
  EMAIL: tellEmail,
  MEETING: tellMeeting,
  COMMUNICATION: tellCommunication,
  POSTAL_MAIL: tellPostalMail,
  CONTACT: tellContact,
  NOTE: () => [skipped('a note to ourselves')],
  TASK: () => [skipped('a task for ourselves')],
  COMPANY: () => [skipped('a company')],
  DEAL: () => [skipped('a deal')],
  TICKET: () => [skipped('a ticket')],
}

function unknownKind() {
  const message =
    'what it is cannot be told: no property of a call, mail, meeting, message, letter or contact was asked for'
  return fault('UNKNOWN_VALUE', ['properties'], message)
}

function readNotifications({ body, receivedAt }: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const reader = crmReader(options)
  return toldReports(
    jsonRecords('hubspot webhook', once(body)),
    (record) => tellNotification(record, reader),
    receivedAt,
  )
}

async function* once(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body
}
