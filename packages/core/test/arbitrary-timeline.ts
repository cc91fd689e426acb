import fc from 'fast-check'
import type { IdentifiedContact } from '../src/evidence/interaction.ts'
import { DIRECTIONS, MAIL_CLASSES, OUTCOMES } from '../src/model/contact.ts'
import { aContact } from './a-contact.ts'
import { DAY_MS } from './a-ledger.ts'

const BEGINNING = Date.UTC(2026, 5, 1)
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

/** Contacts with one customer within three months, many of them within two weeks; no two at the same instant. */
export const anyTimeline: fc.Arbitrary<IdentifiedContact[]> = fc
  .uniqueArray(
    fc.record({
      minute: fc.oneof(fc.nat(90 * 24 * 60), fc.nat(14 * 24 * 60)),
      channel: fc.constantFrom('EMAIL', 'PHONE', 'SMS', 'LETTER'),
      direction: fc.constantFrom(...DIRECTIONS),
      outcome: fc.constantFrom(...OUTCOMES),
      outcomeAfterMs: fc.nat(3 * DAY_MS),
      purpose: optional(fc.constantFrom('PROMOTION', 'REMINDER', 'OTHER', 'NEWSLETTER')),
      campaign: optional(fc.constantFrom('spring', 'OTHER')),
      messageKey: optional(fc.constantFrom('invoice-7', 'invoice-8')),
      automated: optional(fc.boolean()),
      mailClass: fc.constantFrom(...MAIL_CLASSES),
      inReplyTo: fc.array(fc.nat(20).map(String), { maxLength: 1 }),
    }),
    { selector: ({ minute }) => minute, maxLength: 20 },
  )
  .map((drawn) =>
    drawn.map(({ minute, outcome, outcomeAfterMs, inReplyTo, ...told }, at) => {
      const occurredAt = BEGINNING + minute * 60_000
      const isInbound = told.direction === 'INBOUND'
      return aContact({
        ...told,
        sourceId: String(at),
        occurredAt,
        outcome: isInbound ? 'RECEIVED' : outcome,
        outcomeAt: isInbound ? occurredAt : occurredAt + outcomeAfterMs,
        inReplyTo: isInbound ? inReplyTo : [],
      })
    }),
  )
