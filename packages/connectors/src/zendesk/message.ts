import type { Channel, Direction } from '@wavelength/core'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { type Person, refOf, tellPerson } from './person.ts'
import { SOURCE } from './reader.ts'

/** One thing that was said between a customer and us. */
export interface Message {
  readonly sourceId: string
  readonly channel: Channel
  readonly direction: Direction
  readonly at: string | null
  readonly person: Person
  /** What else is known, in the words of the contact. */
  readonly more?: Fields
}

export function contactOf({ sourceId, channel, direction, at, person, more }: Message): Told {
  return contact({
    source: SOURCE,
    sourceId,
    customer: refOf(person),
    channel,
    direction,
    contactPoint: contactPointOf(channel, person),
    occurredAt: at,
    ...more,
  })
}

/** A message, or why there is none. */
export function toldMessage(message: Message | string): readonly Told[] {
  return typeof message === 'string' ? [skipped(message)] : [...tellPerson(message.person), contactOf(message)]
}

function contactPointOf(channel: Channel, { email, phone }: Person): string | null {
  if (channel === 'EMAIL') return email
  return channel === 'PHONE' || channel === 'SMS' ? phone : null
}
