import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { CHANNELS } from '../model/channel.ts'
import { DIRECTIONS, MAIL_CLASSES, OUTCOMES } from '../model/contact.ts'
import { PURPOSES } from '../model/purpose.ts'
import type { ContactFacts } from './contact-event.ts'
import { joinFacts } from './join-facts.ts'

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const aText = fc.constantFrom('a', 'b', 'c')

const someFacts: fc.Arbitrary<ContactFacts> = fc.record({
  source: fc.constant('crm'),
  sourceId: fc.constant('1'),
  channel: fc.constantFrom(...CHANNELS),
  direction: fc.constantFrom(...DIRECTIONS),
  occurredAt: fc.integer({ min: 0, max: 5 }),
  outcome: fc.constantFrom(...OUTCOMES),
  outcomeAt: fc.integer({ min: 0, max: 5 }),
  durationSeconds: optional(fc.nat(3)),
  purpose: optional(fc.constantFrom(...PURPOSES)),
  expectsReply: optional(fc.boolean()),
  automated: optional(fc.boolean()),
  mailClass: fc.constantFrom(...MAIL_CLASSES),
  contactPoint: optional(aText),
  inReplyTo: fc.uniqueArray(aText).map((ids) => ids.sort()),
  campaign: optional(aText),
  messageKey: optional(aText),
  decisionId: optional(aText),
  propensity: optional(fc.constantFrom(0.1, 0.5)),
})

describe(joinFacts.name, () => {
  it('does not care about order, grouping or repetition', () => {
    fc.assert(
      fc.property(someFacts, someFacts, someFacts, (a, b, c) => {
        expect(joinFacts(a, b)).toEqual(joinFacts(b, a))
        expect(joinFacts(joinFacts(a, b), c)).toEqual(joinFacts(a, joinFacts(b, c)))
        expect(joinFacts(a, a)).toEqual(a)
      }),
    )
  })

  it('keeps the furthest outcome with its earliest instant', () => {
    const sent = aContact({ outcome: 'SENT', outcomeAt: 1 })
    const answered = aContact({ outcome: 'ANSWERED', outcomeAt: 9 })
    const answeredEarlier = aContact({ outcome: 'ANSWERED', outcomeAt: 5 })
    expect(joinFacts(joinFacts(answered, sent), answeredEarlier)).toMatchObject({ outcome: 'ANSWERED', outcomeAt: 5 })
  })

  it("lets a scanner's click hide neither the person's later click nor their answer, in any order", () => {
    const scanner = aContact({ outcome: 'ENGAGED', outcomeAt: 3 })
    const person = aContact({ outcome: 'ENGAGED', outcomeAt: 7_200 })
    const reply = aContact({ outcome: 'ANSWERED', outcomeAt: 9_000 })
    expect(joinFacts(scanner, person)).toMatchObject({ outcome: 'ENGAGED', outcomeAt: 7_200 })
    expect(joinFacts(person, scanner)).toMatchObject({ outcome: 'ENGAGED', outcomeAt: 7_200 })
    expect(joinFacts(joinFacts(reply, scanner), person)).toMatchObject({ outcome: 'ANSWERED', outcomeAt: 9_000 })
  })

  it('lets a reaction of the person outrank an earlier failure report', () => {
    const bounced = aContact({ outcome: 'BOUNCED' })
    expect(joinFacts(bounced, aContact({ outcome: 'ANSWERED' })).outcome).toBe('ANSWERED')
    expect(joinFacts(bounced, aContact({ outcome: 'DELIVERED' })).outcome).toBe('BOUNCED')
  })

  it('prefers what is known to what is not', () => {
    const known = aContact({ purpose: 'REMINDER', campaign: 'spring', mailClass: 'SPAM', durationSeconds: 4 })
    expect(joinFacts(aContact({}), known)).toMatchObject({
      purpose: 'REMINDER',
      campaign: 'spring',
      mailClass: 'SPAM',
      durationSeconds: 4,
    })
  })
})
