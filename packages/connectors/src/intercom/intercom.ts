import { fault, type Report, shortened } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { type Fields, skipped, type Told, toldReports } from '../kit/told.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import { objectsIn, textIn } from '../kit/vendor-words.ts'
import type { Delivery } from '../webhook.ts'
import { tellCall } from './calls.ts'
import { tellContact } from './contacts.ts'
import { tellConversation } from './conversations.ts'
import { tellNotification } from './notifications.ts'
import { type IntercomReader, readerOf } from './reader.ts'
import { tellReceipt } from './receipts.ts'
import { INTERCOM_SECRET, verifyIntercom } from './signature.ts'
import { tellSubscription } from './subscriptions.ts'
import { tellConversationRow, tellPartRow } from './warehouse.ts'

/** Conversations, contacts, calls and campaigns of Intercom: its API, its exports, its notifications, and copies in tables. */
export const intercom: Connector = {
  name: 'intercom',
  describes: 'Intercom: conversations, calls, campaigns and contacts, from its API, its exports or its notifications',
  endings: ['.json', '.ndjson', '.jsonl', '.csv'],
  options: ['ownAddresses', 'phoneRegion'],
  confirmed: 'PARTLY',
  read: (input) => reading(input, (bytes) => readFile(input, bytes)),
  webhook: {
    signature: 'HMAC-SHA1 of the body, in X-Hub-Signature',
    secrets: [
      {
        variable: INTERCOM_SECRET,
        describes: 'the client secret of the app, in the Developer Hub under Basic information',
      },
    ],
    verify: verifyIntercom,
    read: readNotification,
  },
}

/** The lists of a page; `contacts` of a conversation is none of them. */
const LISTS = ['conversations', 'data', 'users']

function readFile(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input.options)
  return toldReports(vendorRecords(input.name, bytes, LISTS), (record) => tellRecord(record, reader), input.now)
}

async function* readNotification(delivery: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const reader = readerOf(options)
  const records = jsonRecords('intercom notification', one(delivery.body))
  yield* toldReports(records, (record) => tellNotification(record, reader), delivery.receivedAt)
}

async function* one(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body
}

type Teller = (record: Fields, reader: IntercomReader) => readonly Told[]

/** Every object of the API names itself by its `type`. */
const TELLERS: Readonly<Record<string, Teller>> = {
  conversation: (record) => tellConversation(record),
  contact: tellContact,
  user: tellContact,
  lead: tellContact,
  visitor: tellContact,
  'contact.list': (record, reader) => objectsIn(record, 'contacts').flatMap((each) => tellContact(each, reader)),
  call: tellCall,
  subscription: tellSubscription,
  notification_event: tellNotification,
  company: () => [skipped('a company, which is no person')],
  admin: () => [skipped('a colleague')],
}

/** Rows of a table are told apart by a column that no other table has. */
const TABLES: readonly (readonly [string, Teller])[] = [
  ['receipt_id', tellReceipt],
  ['source_delivered_as', tellConversationRow],
  ['part_type', tellPartRow],
  ['unsubscribed_from_emails', tellContact],
]

function tellRecord(record: Fields, reader: IntercomReader): readonly Told[] {
  const type = textIn(record, 'type')
  if (type !== null && Object.hasOwn(TELLERS, type)) return TELLERS[type]?.(record, reader) ?? []
  const table = type === null ? TABLES.find(([column]) => column in record) : undefined
  if (table !== undefined) return table[1](record, reader)
  if ('job_identifier' in record) return [skipped('an export that was asked for, not its rows')]
  const found = type === null ? 'is missing' : `is "${shortened(type)}"`
  throw fault(
    'UNKNOWN_VALUE',
    ['type'],
    `type ${found}; conversations, contacts, calls, subscriptions and notifications of Intercom name themselves by it`,
  )
}
