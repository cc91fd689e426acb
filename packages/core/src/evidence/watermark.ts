import { CHANNELS, type Channel } from '../model/channel.ts'
import type { Outcome } from '../model/contact.ts'
import type { ContactFacts, CustomerRef } from './contact-event.ts'
import type { Instant } from './instant.ts'
import { joinFacts } from './join-facts.ts'
import { type Parsed, parsing } from './parse-contact-event.ts'
import { parseCustomerRef } from './parse-identity.ts'
import * as read from './read-field.ts'

/** What a watermark can tell of the messages it covers. */
export const WATERMARK_OUTCOMES = ['DELIVERED', 'SEEN'] as const satisfies readonly Outcome[]
export type WatermarkOutcome = (typeof WATERMARK_OUTCOMES)[number]

/** "Everything that we sent up to then arrived", or "was seen": how messengers tell it, naming no message. */
export interface Watermark {
  readonly customer: CustomerRef
  readonly source: string
  readonly channel: Channel
  readonly outcome: WatermarkOutcome
  /** Covers what was sent until then, then included. */
  readonly upTo: Instant
}

export function parseWatermark(raw: unknown, now: Instant): Parsed<Watermark> {
  return parsing(() => {
    const fields = read.readFields(raw, [])
    return {
      customer: parseCustomerRef(fields.customer),
      source: read.requireText(fields, 'source'),
      channel: read.requireOneOf(CHANNELS, fields, 'channel'),
      outcome: read.requireOneOf(WATERMARK_OUTCOMES, fields, 'outcome'),
      upTo: read.readPastInstant(fields, 'upTo', now) ?? read.missing(['upTo']),
    }
  })
}

/** What a watermark says of whatever it covers, whoever tells it. */
type WatermarkFacts = Pick<Watermark, 'source' | 'channel' | 'outcome' | 'upTo'>

function covers(watermark: WatermarkFacts, contact: ContactFacts): boolean {
  return (
    contact.direction === 'OUTBOUND' &&
    contact.source === watermark.source &&
    contact.channel === watermark.channel &&
    contact.occurredAt <= watermark.upTo
  )
}

/**
 * The contact with what the watermark says of it, as if its source had told of this one message. When that came about is
 * not told, so the message's own instant stands for it: the same, in whatever order messages and watermarks come.
 */
export function underWatermark(contact: ContactFacts, watermark: WatermarkFacts): ContactFacts {
  if (!covers(watermark, contact)) return contact
  return joinFacts(contact, { ...contact, outcome: watermark.outcome, outcomeAt: contact.occurredAt })
}
