import { flagIn, objectIn } from '../kit/vendor-words.ts'
import type { Message } from './message.ts'
import type { ZendeskReader } from './reader.ts'
import { callDirection, directionOfOpening, requesterOf, sourceIdOfTicket, type Ticket, viaOfTicket } from './ticket.ts'

/** What began a ticket; or why that is no contact. */
export function openingOf(ticket: Ticket, reader: ZendeskReader): Message | string {
  const person = requesterOf(ticket, reader)
  if (person === null) return 'a ticket that names no requester'
  if (reader.roles.isStaff(person.id) === true) return 'a ticket that a colleague asked for'
  const isCall = callDirection(objectIn(ticket.fields, 'via')) !== null
  if (!isCall && flagIn(ticket.fields, 'is_public') === false) return 'a ticket among colleagues'
  const { asked, answered, why } = viaOfTicket(ticket)
  const direction = directionOfOpening(ticket)
  const channel = direction === 'INBOUND' || isCall ? asked : answered
  if (channel === null) return why
  return { sourceId: sourceIdOfTicket(ticket.id), channel, direction, at: ticket.createdAt, person }
}
