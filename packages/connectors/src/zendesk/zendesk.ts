import { fault, type Report, shortened } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { type Fields, skipped, type Told, toldReports } from '../kit/told.ts'
import { objectIn, objectsIn } from '../kit/vendor-words.ts'
import type { Delivery } from '../webhook.ts'
import { tellCall } from './calls.ts'
import { tellChat } from './chats.ts'
import { tellEvent } from './events.ts'
import { readerOf, type ZendeskReader } from './reader.ts'
import { zendeskRecords } from './records.ts'
import { verifyZendesk, ZENDESK_SECRET } from './signature.ts'
import { tellComment, tellTicket } from './tickets.ts'
import { tellUser } from './users.ts'
import { tellChatEventRow, tellChatRow, tellCommentRow, tellTicketRow } from './warehouse.ts'

/** Tickets with their comments, calls, chats and users of Zendesk: its exports, its events, and copies in tables. */
export const zendesk: Connector = {
  name: 'zendesk',
  describes: 'Zendesk: tickets and their comments, Talk calls, chats and users, from its exports or its events',
  endings: ['.json', '.ndjson', '.jsonl', '.csv'],
  options: ['phoneRegion'],
  confirmed: 'PARTLY',
  read: (input) => reading(input, (bytes) => readFile(input, bytes)),
  webhook: {
    signature: 'HMAC-SHA256 of the time and the body, in X-Zendesk-Webhook-Signature',
    secrets: [{ variable: ZENDESK_SECRET, describes: 'the signing secret of the webhook, in the Admin Center' }],
    verify: verifyZendesk,
    read: readEvent,
  },
}

function readFile(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input.options)
  return toldReports(zendeskRecords(input.name, bytes), (record, list) => tellRecord(record, list, reader), input.now)
}

async function* readEvent(delivery: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const reader = readerOf(options)
  const records = jsonRecords('zendesk event', one(delivery.body))
  yield* toldReports(records, (record) => tellEvent(record, reader), delivery.receivedAt)
}

async function* one(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body
}

type Teller = (record: Fields, reader: ZendeskReader) => readonly Told[]

const leftOut =
  (why: string): Teller =>
  () => [skipped(why)]

const OF_LIST: Readonly<Record<string, Teller>> = {
  tickets: tellTicket,
  users: tellUser,
  comments: tellComment,
  calls: tellCall,
  chats: tellChat,
  legs: leftOut('a leg of a call, which the list of calls tells'),
  ticket_events: leftOut('an event of a ticket does not say whose ticket it is; export tickets with their comments'),
  ticket_audits: leftOut('an audit of a ticket does not say whose ticket it is; export tickets with their comments'),
  organizations: leftOut('an organisation, which is no person'),
}

/** Records that stand by themselves are told apart by a field that no other has; rows of tables before those of the API. */
const BY_FIELD: readonly (readonly [string, Teller])[] = [
  ['actor_id', tellChatEventRow],
  ['integration_id', tellChatRow],
  ['via_channel', tellRowOfTicketOrComment],
  ['voice_comment', tellCommentRow],
  ['zendesk_event_version', tellEvent],
  ['completion_status', tellCall],
  ['visitor', tellChat],
  ['requester_id', tellTicket],
  ['author_id', tellComment],
  ['role', tellUser],
]

/** The channel of the ticket may have been joined to its comments. */
function tellRowOfTicketOrComment(row: Fields, reader: ZendeskReader): readonly Told[] {
  return 'voice_comment' in row ? tellCommentRow(row, reader) : tellTicketRow(row, reader)
}

/** One of them alone, as the API answers, perhaps with the users whom it names. */
const WRAPPED: Readonly<Record<string, Teller>> = { ticket: tellTicket, user: tellUser, call: tellCall, chat: tellChat }

function tellRecord(record: Fields, list: string | null, reader: ZendeskReader): readonly Told[] {
  if (list !== null && Object.hasOwn(OF_LIST, list)) return OF_LIST[list]?.(record, reader) ?? []
  const [name = ''] = Object.keys(record)
  const inner = objectIn(record, name)
  if (Object.hasOwn(WRAPPED, name) && 'id' in inner)
    return [
      ...objectsIn(record, 'users').flatMap((user) => tellUser(user, reader)),
      ...(WRAPPED[name]?.(inner, reader) ?? []),
    ]
  const found = BY_FIELD.find(([field]) => field in record)
  if (found !== undefined) return found[1](record, reader)
  const begins = shortened(Object.keys(record).join(', '))
  throw fault(
    'UNREADABLE',
    [],
    `the record has the fields ${begins || '(none)'}; tickets of Zendesk have requester_id, users role, comments author_id, calls completion_status, chats visitor`,
  )
}
