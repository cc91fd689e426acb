import { fault } from '@wavelength/core'
import { readJson } from '../kit/read-json.ts'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, objectIn, textIn } from '../kit/vendor-words.ts'
import { sourceIdsOfChat } from './chats.ts'
import { toldMessage } from './message.ts'
import { personOf } from './person.ts'
import { clock, type ZendeskReader } from './reader.ts'
import { tellComment, tellTicket } from './tickets.ts'

/** The tables into which Zendesk is copied hold the fields of the API as columns. */
export function tellTicketRow(row: Fields, reader: ZendeskReader): readonly Told[] {
  const source = { from: { address: row.via_source_from_address }, rel: textIn(row, 'via_source_rel') ?? undefined }
  return tellTicket({ ...row, via: { channel: row.via_channel, source } }, reader)
}

/** A row tells who wrote it and not what they are, so the role is joined to it; the ticket too, for whom it is with. */
export function tellCommentRow(row: Fields, reader: ZendeskReader): readonly Told[] {
  const channel = placeOf(row)
  const via = channel === null ? {} : { via: { channel } }
  const comment = {
    ...row,
    ...via,
    author_id: row.user_id,
    created_at: row.created,
    ticket_via_channel: row.via_channel,
  }
  return tellComment(comment, reader)
}

function placeOf(row: Fields): string | null {
  if (flagIn(row, 'facebook_comment') === true) return 'facebook'
  return flagIn(row, 'tweet') === true ? 'twitter' : null
}

export function tellChatRow(): readonly Told[] {
  return [skipped('a chat without a time; the table of its events tells when somebody wrote')]
}

const EVENTS: Readonly<Record<string, string | null>> = {
  ChatMessage: null,
  ChatFileAttachment: null,
  ChatJoin: 'somebody came or went, which is no message',
  ChatLeave: 'somebody came or went, which is no message',
  ChatEnd: 'somebody came or went, which is no message',
  ChatMessageStatus: 'whether a message arrived, of a message that is not named',
  ChatRating: 'a rating, which is no message',
  ChatComment: 'a rating, which is no message',
  ChatDepartmentTransfer: 'a change of the chat, not a message',
  ChatNameChanged: 'a change of the chat, not a message',
  ChatEmailChanged: 'a change of the chat, not a message',
  ChatPhoneChanged: 'a change of the chat, not a message',
  ChatNoteChanged: 'a change of the chat, not a message',
  ChatTagsChanged: 'a change of the chat, not a message',
}

/** One event of a chat. Only whoever wrote stands in it, so what we wrote has to have the customer joined as `user_id`. */
export function tellChatEventRow(row: Fields): readonly Told[] {
  const why = meaningOfEvent(row)
  if (why !== null) return [skipped(why)]
  const { isOurs, isMachine } = actorOf(row)
  const customerId = isOurs ? idIn(row, 'user_id') : idIn(row, 'actor_id')
  if (customerId === null && isMachine) return [skipped('a message of a machine, which names no customer')]
  if (customerId === null)
    throw fault(
      'REQUIRED',
      [isOurs ? 'user_id' : 'actor_id'],
      'the event names no customer; join user_id from the table of chats',
    )
  const ids = sourceIdsOfChat(requiredId(row, 'chat_id'), idIn(row, 'ticket_id'))
  return toldMessage({
    sourceId: isOurs ? ids.ours : ids.theirs,
    channel: 'LIVE_CHAT',
    direction: isOurs ? 'OUTBOUND' : 'INBOUND',
    at: timeIn(row, 'created_at', clock),
    person: personOf(customerId),
    more: { automated: isMachine ? true : null },
  })
}

/** Why an event is no message; null when it is one. */
function meaningOfEvent(row: Fields): string | null {
  const type = textIn(row, 'type')
  if (type !== null && Object.hasOwn(EVENTS, type)) return EVENTS[type] ?? null
  throw fault('UNKNOWN_VALUE', ['type'], `type is "${type ?? ''}", which is no event of a chat that is known`)
}

/** An agent is "agent:403", a machine "__trigger" or "__system"; what a bot wrote says so inside, whoever it stands beside. */
function actorOf(row: Fields) {
  const actor = textIn(row, 'actor_id') ?? ''
  const isMachine = actor.startsWith('__') || isByBot(row)
  return { isMachine, isOurs: isMachine || actor.startsWith('agent:') }
}

function isByBot(row: Fields): boolean {
  const reading = readJson(textIn(row, 'original_message') ?? '')
  const original = reading.status === 'read' ? objectIn({ original: reading.value }, 'original') : {}
  return objectIn(original, 'source').type === 'zd:answerBot'
}
