import { fault, shortened } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { objectIn, textIn } from '../kit/vendor-words.ts'
import { messageOfComment } from './comments.ts'
import { toldMessage } from './message.ts'
import { openingOf } from './opening.ts'
import type { ZendeskReader } from './reader.ts'
import { ticketIn } from './ticket.ts'
import { tellUser } from './users.ts'

/** What an event of one type tells. */
type Event = (event: Fields, reader: ZendeskReader) => readonly Told[]

const leftOut =
  (why: string): Event =>
  () => [skipped(why)]

const created: Event = (event, reader) => toldMessage(openingOf(ticketIn(objectIn(event, 'detail')), reader))

/** The ticket is told as it began, and that it was spam. */
const spam: Event = (event, reader) => {
  const message = openingOf(ticketIn(objectIn(event, 'detail')), reader)
  return toldMessage(typeof message === 'string' ? message : { ...message, more: { mailClass: 'SPAM' } })
}

const commented: Event = (event, reader) => {
  const comment = objectIn(objectIn(event, 'event'), 'comment')
  const ticket = ticketIn(objectIn(event, 'detail'))
  return toldMessage(messageOfComment({ ...comment, created_at: event.time }, ticket, { reader, answered: [] }))
}

const user: Event = (event, reader) => tellUser(objectIn(event, 'detail'), reader)

/** https://developer.zendesk.com/api-reference/webhooks/event-types/webhook-event-types, without "zen:event-type:". */
const EVENTS: Readonly<Record<string, Event>> = {
  'ticket.created': created,
  'ticket.comment_added': commented,
  'ticket.marked_as_spam': spam,
  'ticket.comment_made_private': leftOut('a comment was hidden from the customer, who has been sent it'),
  'ticket.comment_redacted': leftOut('words were taken out of a comment; none of them are kept here'),
  'ticket.soft_deleted': leftOut('a ticket was deleted; nothing of what was written in it is kept here'),
  'ticket.permanently_deleted': leftOut('a ticket was deleted; nothing of what was written in it is kept here'),
  'messaging_ticket.message_added': leftOut('a message of a chat names neither the ticket’s customer nor its channel'),
  'user.deleted': leftOut('a user was removed; whether their history goes too is decided here'),
  'user.merged': leftOut('two users became one, of whom the event names one'),
}

/** Events of which there are many; the first that fits is taken. */
const FAMILIES: readonly (readonly [RegExp, Event])[] = [
  [
    /^ticket\.(?:\w+_changed|attachment_\w+|csat_\w+|merged|undeleted|ticket_\w+)$/,
    leftOut('a change of a ticket, not a message'),
  ],
  [/^user\.(?:created|\w+_changed|identity_\w+|\w+_membership_\w+)$/, user],
  [
    /^(?:agent|article|community_post|organization|messaging_live_metrics|omnichannel_config|agent_availability)\./,
    leftOut('about something else than customers and what was said to them'),
  ],
]

const PREFIX = 'zen:event-type:'

/** An event; the body of a trigger is written by whoever made the trigger, so nothing can be read from it. */
export function tellEvent(event: Fields, reader: ZendeskReader): readonly Told[] {
  const type = textIn(event, 'type')
  if (type === null || !type.startsWith(PREFIX))
    throw fault(
      'UNKNOWN_VALUE',
      ['type'],
      `this is no event of Zendesk, whose type begins with "${PREFIX}". What a trigger or an automation sends has a form of its own; subscribe the webhook to the events ticket.created and ticket.comment_added instead`,
    )
  return eventNamed(type.slice(PREFIX.length))(event, reader)
}

function eventNamed(name: string): Event {
  const found = Object.hasOwn(EVENTS, name) ? EVENTS[name] : FAMILIES.find(([pattern]) => pattern.test(name))?.[1]
  if (found !== undefined) return found
  throw fault('UNKNOWN_VALUE', ['type'], `type is "${PREFIX}${shortened(name)}", which is no event that is known`)
}
