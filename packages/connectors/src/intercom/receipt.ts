import type { Channel, Outcome } from '@wavelength/core'
import { consent, contact, type Fields, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { CHANNEL_OF_CONTENT, contentTypeOf } from './contents.ts'
import { type Person, refOf } from './people.ts'
import { SOURCE } from './reader.ts'

/** Something that was sent to one person by a rule: the same in the export of content data and in notifications. */
export interface Receipt {
  readonly fields: Fields
  readonly channel: Channel
  readonly person: Person
}

/** Null where the content is sent to nobody. */
export function channelOfContent(fields: Fields): Channel | null {
  return meaningOf(CHANNEL_OF_CONTENT, { content_type: contentTypeOf(textIn(fields, 'content_type')) }, 'content_type')
}

export interface Step {
  readonly outcome: Outcome
  readonly at: string | null
}

export function receiptContact(
  { fields, channel, person }: Receipt,
  sentAt: string | null,
  { outcome, at }: Step,
): Told {
  return contact({
    source: SOURCE,
    sourceId: `receipt:${requiredId(fields, 'receipt_id')}`,
    customer: refOf(person),
    channel,
    direction: 'OUTBOUND',
    contactPoint: channel === 'EMAIL' ? person.email : null,
    occurredAt: sentAt,
    outcome,
    outcomeAt: at,
    campaign: textIn(fields, 'ruleset_id'),
  })
}

/** What shows in the messenger has arrived; mail and the like has left. */
export function firstOutcome(channel: Channel): Outcome {
  return channel === 'LIVE_CHAT' ? 'DELIVERED' : 'SENT'
}

/** Whoever unsubscribes by a message, or calls it spam, wants no more of its kind. */
export function withdrawal({ fields, channel, person }: Receipt, at: string | null): Told {
  return consent({
    source: SOURCE,
    customer: refOf(person),
    channel,
    purposeClass: 'MARKETING',
    status: 'WITHDRAWN',
    at,
    proof: `receipt:${requiredId(fields, 'receipt_id')}`,
  })
}
