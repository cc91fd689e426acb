import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import type { Fields, Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, objectIn, objectsIn, textIn, wholeIn } from '../kit/vendor-words.ts'
import { contactOf, type Message } from './message.ts'
import { type Person, personOf, tellPerson } from './person.ts'
import { clock, type ZendeskReader } from './reader.ts'
import { sourceIdOfTicket } from './ticket.ts'

const TYPES = { chat: 'CHAT', offline_msg: 'LEFT_MESSAGE' } as const
const BEGINNERS = { visitor: 'THEM', agent: 'US', trigger: 'OUR_MACHINE' } as const

/**
 * What the customer says in a chat is one contact, and what we say is one. The chat becomes a ticket, which is told by
 * itself too, as what the customer said.
 */
export function sourceIdsOfChat(chatId: string, ticketId: string | null) {
  const theirs = ticketId === null ? `chat:${chatId}` : sourceIdOfTicket(ticketId)
  return { theirs, ours: `chat:${chatId}:ours` } as const
}

/** A chat, or a message left while nobody was there: https://developer.zendesk.com/api-reference/live-chat/chat-api/chats */
export function tellChat(chat: Fields, reader: ZendeskReader): readonly Told[] {
  const person = visitorOf(objectIn(chat, 'visitor'), reader)
  const ids = sourceIdsOfChat(requiredId(chat, 'id'), idIn(chat, 'zendesk_ticket_id'))
  const at = timeIn(chat, 'timestamp', clock)
  const theirs = { sourceId: ids.theirs, channel: 'LIVE_CHAT', direction: 'INBOUND', at, person } as const
  const isLeft = meaningOf(TYPES, chat, 'type') === 'LEFT_MESSAGE'
  const messages = isLeft ? [theirs] : messagesOf(chat, theirs, ids.ours)
  return [...tellPerson(person), ...messages.map(contactOf)]
}

/** Visitors are counted by the browser, apart from the users of tickets. */
function visitorOf(visitor: Fields, { phoneRegion }: ZendeskReader): Person {
  return {
    ...personOf(`visitor:${requiredId(visitor, 'id')}`),
    email: mailAddressIn(visitor, 'email'),
    phone: phoneIn(visitor.phone, phoneRegion),
    name: textIn(visitor, 'name'),
  }
}

function messagesOf(chat: Fields, theirs: Message, oursId: string): readonly Message[] {
  const beginner = beginnerOf(chat)
  const ours = { ...theirs, sourceId: oursId, direction: 'OUTBOUND' } as const
  if (beginner === 'THEM')
    return hasWritten(chat, 'agent')
      ? [theirs, { ...ours, at: firstAt(chat, 'agent') ?? ours.at, more: { purpose: 'SUPPORT_REPLY' } }]
      : [theirs]
  const opening = { ...ours, more: { automated: beginner === 'OUR_MACHINE' ? true : null } }
  if (!hasWritten(chat, 'visitor')) return [opening]
  return [opening, { ...theirs, at: firstAt(chat, 'visitor') ?? theirs.at, more: { thread: [oursId] } }]
}

/** `triggered` is older than `started_by`. */
function beginnerOf(chat: Fields) {
  if (textIn(chat, 'started_by') === null && flagIn(chat, 'triggered') !== null)
    return flagIn(chat, 'triggered') === true ? 'OUR_MACHINE' : 'THEM'
  return meaningOf(BEGINNERS, chat, 'started_by')
}

/** A missed chat is one that nobody of us answered. */
function hasWritten(chat: Fields, who: 'agent' | 'visitor'): boolean {
  if (who === 'agent' && flagIn(chat, 'missed') === true) return false
  return (wholeIn(objectIn(chat, 'count'), who) ?? 0) > 0 || firstAt(chat, who) !== null
}

/** When somebody of one side first wrote, as the history tells; else by the time that the first answer took. */
function firstAt(chat: Fields, who: 'agent' | 'visitor'): string | null {
  const written = objectsIn(chat, 'history').filter(({ type }) => type === 'chat.msg')
  const first = written.find((line) => textIn(line, 'sender_type')?.toLowerCase() === who)
  if (first !== undefined) return timeIn(first, 'timestamp', clock)
  const began = timeIn(chat, 'timestamp', clock)
  const waited = wholeIn(objectIn(chat, 'response_time'), 'first')
  if (who === 'visitor' || began === null || waited === null) return null
  return new Date(Date.parse(began) + waited * 1000).toISOString()
}
