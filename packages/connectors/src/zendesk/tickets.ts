import { alone, type Fields, skipped, type Told } from '../kit/told.ts'
import { objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { messageOfComment } from './comments.ts'
import { type Message, toldMessage } from './message.ts'
import { openingOf } from './opening.ts'
import type { ZendeskReader } from './reader.ts'
import { type Ticket, ticketIn } from './ticket.ts'
import { tellUser } from './users.ts'

/** A ticket: what began it, and every comment where they come with it. */
export function tellTicket(fields: Fields, reader: ZendeskReader): readonly Told[] {
  if (textIn(fields, 'status')?.toLowerCase() === 'deleted') return [skipped('a ticket that was deleted')]
  const ticket = ticketIn(fields)
  const comments = objectsIn(fields, 'comments')
  const users = usersIn(fields, reader)
  if (comments.length === 0) return [...users, ...toldMessage(openingOf(ticket, reader))]
  return [...users, ...tellComments(comments, ticket, reader)]
}

/** The users whom an export writes into the ticket itself. */
function usersIn(fields: Fields, reader: ZendeskReader): readonly Told[] {
  const users = ['requester', 'submitter', 'assignee'].map((name) => objectIn(fields, name))
  const others = users.filter(({ id, role }) => id !== undefined && role !== undefined)
  return others.flatMap((user) => alone(() => tellUser(user, reader))).filter(({ kind }) => kind !== 'skipped')
}

/** A comment that cannot be read leaves the others alone, and each reason to leave one out is given once. */
function tellComments(comments: readonly Fields[], ticket: Ticket, reader: ZendeskReader): readonly Told[] {
  const answered: string[] = []
  const reasons = new Set<string>()
  const note = (message: Message | string): readonly Told[] => {
    if (typeof message === 'string') {
      reasons.add(message)
      return []
    }
    if (message.direction === 'OUTBOUND') answered.push(message.sourceId)
    return toldMessage(message)
  }
  const told = comments.flatMap((comment) =>
    alone(() => note(messageOfComment(comment, ticket, { reader, answered: [...answered] }))),
  )
  return [...told, ...[...reasons].map(skipped)]
}

/** A comment by itself, which was written into a ticket of which little is known. */
export function tellComment(comment: Fields, reader: ZendeskReader): readonly Told[] {
  const via = { channel: comment.ticket_via_channel }
  const ticket = ticketIn({
    id: comment.ticket_id ?? 'of a comment',
    requester_id: comment.requester_id,
    submitter_id: comment.submitter_id,
    created_at: comment.ticket_created_at,
    via: via.channel === undefined ? comment.via : via,
  })
  return toldMessage(messageOfComment(comment, ticket, { reader, answered: [] }))
}
