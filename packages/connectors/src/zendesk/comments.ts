import { fault } from '@wavelength/core'
import { mailAddressIn } from '../kit/mail-address.ts'
import type { Fields } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, objectIn, textIn, wholeIn } from '../kit/vendor-words.ts'
import type { Message } from './message.ts'
import { openingOf } from './opening.ts'
import { personOf } from './person.ts'
import { clock, type ZendeskReader } from './reader.ts'
import { isStaffIn } from './roles.ts'
import { callDirection, directionOfOpening, requesterOf, sourceIdOfTicket, type Ticket } from './ticket.ts'
import { viaNamed } from './via.ts'
import { viaWordOf } from './via-word.ts'

/** What a comment of this type holds: `type` of comments, which older exports leave out. */
const TYPES = {
  Comment: 'WORDS',
  FacebookComment: 'WORDS',
  Tweet: 'WORDS',
  VoiceComment: 'CALL',
  TpeVoiceComment: 'CALL',
} as const

/** A comment of a ticket; or why it is no contact. `answered` are the source ids of what had been written to the customer. */
export function messageOfComment(
  comment: Fields,
  ticket: Ticket,
  { reader, answered }: { readonly reader: ZendeskReader; readonly answered: readonly string[] },
): Message | string {
  const holds = textIn(comment, 'type') === null ? 'WORDS' : meaningOf(TYPES, comment, 'type')
  if (isOpening(comment, ticket, holds === 'CALL')) return withLength(openingOf(ticket, reader), comment)
  if (holds === 'CALL') return callIn(comment, ticket, reader)
  const isPublic = flagIn(comment, 'public') ?? flagIn(comment, 'is_public')
  if (isPublic === null)
    throw fault('REQUIRED', ['public'], 'public is missing: without it nobody knows who could read it')
  if (!isPublic) return 'a note among colleagues'
  return isByStaff(comment, ticket, reader) ? fromUs(comment, ticket, reader) : fromThem(comment, ticket, answered)
}

/** Events tell their own time, a moment after that of the ticket. */
const SAME_MOMENT_MS = 2_000

/** The first comment is what began the ticket: it was written with it, and by whoever submitted it. */
function isOpening(comment: Fields, { createdAt, submitterId }: Ticket, isCall: boolean): boolean {
  const at = timeIn(comment, 'created_at', clock)
  if (createdAt === null || at === null || Math.abs(Date.parse(at) - Date.parse(createdAt)) > SAME_MOMENT_MS)
    return false
  return isCall || submitterId === null || submitterId === authorOf(comment)
}

function withLength(message: Message | string, comment: Fields): Message | string {
  const durationSeconds = wholeIn(objectIn(comment, 'data'), 'call_duration')
  return typeof message === 'string' ? message : { ...message, more: { durationSeconds } }
}

/** A further call about the ticket, by the id that the list of calls knows it by. */
function callIn(comment: Fields, ticket: Ticket, reader: ZendeskReader): Message | string {
  const direction = callDirection(objectIn(comment, 'via'))
  const callId = idIn(objectIn(comment, 'data'), 'call_id')
  const person = requesterOf(ticket, reader)
  if (direction === null || callId === null || person === null) return 'a call, which the list of calls tells'
  const at = timeIn(comment, 'created_at', clock)
  return withLength({ sourceId: `call:${callId}`, channel: 'PHONE', direction, at, person }, comment)
}

/** By what the record says of the author, then by the users of the file, then by the part they have in the ticket. */
function isByStaff(comment: Fields, ticket: Ticket, reader: ZendeskReader): boolean {
  const author = authorOf(comment)
  const isStaff = isStaffIn(comment, objectIn(comment, 'author')) ?? reader.roles.isStaff(author)
  if (isStaff !== null) return isStaff
  if (author === ticket.requesterId) return false
  if (author === ticket.assigneeId || author === ticket.submitterId) return true
  throw fault(
    'REQUIRED',
    ['author_role'],
    'author_role is missing: whether a customer or a colleague wrote it stands in the list of users, so add it to the comment',
  )
}

function authorOf(comment: Fields): string {
  return idIn(objectIn(comment, 'author'), 'id') ?? requiredId(comment, 'author_id')
}

/** What a colleague writes goes to the requester, over the channel on which they asked. */
function fromUs(comment: Fields, ticket: Ticket, reader: ZendeskReader): Message | string {
  const person = requesterOf(ticket, reader)
  if (person === null)
    throw fault('REQUIRED', ['requester_id'], 'requester_id is missing: nobody knows whom it was written to')
  if (reader.roles.isStaff(person.id) === true) return 'a ticket that a colleague asked for'
  const own = viaWordOf(objectIn(comment, 'via'))
  if (own !== null && viaNamed(own).answered === null) return viaNamed(own).why
  const { answered: channel, why } = viaNamed(viaWordOf(objectIn(ticket.fields, 'via')) ?? own)
  if (channel === null) return why
  const isAnswer = directionOfOpening(ticket) === 'INBOUND'
  const at = timeIn(comment, 'created_at', clock)
  const more = { purpose: isAnswer ? 'SUPPORT_REPLY' : null }
  return { sourceId: `comment:${requiredId(comment, 'id')}`, channel, direction: 'OUTBOUND', at, person, more }
}

/** Whoever answers without a word of how has answered over the channel that the ticket is on. */
function fromThem(comment: Fields, ticket: Ticket, answered: readonly string[]): Message | string {
  const own = objectIn(comment, 'via')
  const ownWord = viaWordOf(own)
  const via = viaNamed(ownWord ?? viaWordOf(objectIn(ticket.fields, 'via')))
  const channel = via.asked ?? (ownWord === null ? via.answered : null)
  if (channel === null) return via.why
  const email = channel === 'EMAIL' ? mailAddressIn(objectIn(objectIn(own, 'source'), 'from'), 'address') : null
  const person = { ...personOf(authorOf(comment)), email }
  const opening = ticket.requesterId !== null && ticket.submitterId !== null ? directionOfOpening(ticket) : 'INBOUND'
  const thread = opening === 'OUTBOUND' ? [sourceIdOfTicket(ticket.id), ...answered] : answered
  const at = timeIn(comment, 'created_at', clock)
  return {
    sourceId: `comment:${requiredId(comment, 'id')}`,
    channel,
    direction: 'INBOUND',
    at,
    person,
    more: { thread },
  }
}
