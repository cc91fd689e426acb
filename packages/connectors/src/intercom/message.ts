import type { Channel, Direction } from '@wavelength/core'
import { contact, type Fields, type Told } from '../kit/told.ts'
import { type Person, refOf } from './people.ts'
import { SOURCE } from './reader.ts'

/** One message of a conversation. */
export interface Message {
  /** Such as "part:132". */
  readonly id: string
  readonly channel: Channel
  readonly direction: Direction
  readonly isMachine: boolean
  readonly at: string | null
  /** Whoever wrote it, or everybody whom it was written to. */
  readonly people: readonly Person[]
  /** The customer had written before it. */
  readonly isAnswer: boolean
  /** When the customer is known to have read it. */
  readonly seenAt: string | null
}

/** The contacts that a message is: one with each person; `earlier` are the messages before it in its conversation. */
export function contactsOf(message: Message, earlier: readonly Message[]): readonly Told[] {
  const { channel, direction, isMachine, at } = message
  return message.people.map((person) =>
    contact({
      source: SOURCE,
      sourceId: sourceIdOf(message, person),
      customer: refOf(person),
      channel,
      direction,
      contactPoint: channel === 'EMAIL' ? person.email : null,
      occurredAt: at,
      automated: isMachine ? true : null,
      ...(direction === 'INBOUND' ? { thread: answeredBy(person, earlier) } : becomingOf(message)),
    }),
  )
}

/** A message to two people is two contacts, and stays the same one when a third joins them. */
function sourceIdOf({ id, direction }: Message, person: Person): string {
  return direction === 'INBOUND' ? id : `${id}:${person.id}`
}

function becomingOf({ channel, at, seenAt, isAnswer }: Message): Fields {
  const isSeen = channel === 'LIVE_CHAT' && seenAt !== null && at !== null && at <= seenAt
  return {
    outcome: isSeen ? 'SEEN' : 'SENT',
    outcomeAt: isSeen ? seenAt : null,
    purpose: isAnswer ? 'SUPPORT_REPLY' : null,
  }
}

/** The source ids of what had been written to the person until then. */
function answeredBy(person: Person, earlier: readonly Message[]): readonly string[] {
  return earlier
    .filter(({ direction, people }) => direction === 'OUTBOUND' && people.some(({ id }) => id === person.id))
    .map((message) => sourceIdOf(message, person))
}
