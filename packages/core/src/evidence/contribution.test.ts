import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { fromStored, storedWeight } from '../learn/decay.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { contribution } from './contribution.ts'
import { derive } from './derive.ts'
import type { IdentifiedContact, Interaction } from './interaction.ts'

const DAY = 86_400_000
const MONDAY_10 = Date.UTC(2026, 0, 5, 10)
const TRAITS = { birthDate: null, birthYear: 1990, segment: null, timeZone: null }
const SETTINGS = { reportingZone: 'UTC', prior: DEFAULT_PRIOR }

function derived(contacts: readonly IdentifiedContact[]): Interaction[] {
  return derive({ traits: TRAITS, zone: 'UTC', prior: DEFAULT_PRIOR }, [], contacts)
}

function contributionOf(told: Partial<IdentifiedContact>, ...others: IdentifiedContact[]) {
  const [first] = derived([aContact(told), ...others])
  if (first === undefined) throw new Error('a contact must be derived')
  return contribution(first, SETTINGS)
}

const reply = (at: number) =>
  aContact({ sourceId: 'reply', direction: 'INBOUND', outcome: 'RECEIVED', occurredAt: at, inReplyTo: ['1'] })

describe(contribution.name, () => {
  it('counts a contact on its day in the reporting zone', () => {
    const [interaction] = derived([aContact({ occurredAt: Date.UTC(2026, 0, 5, 23, 30) })])
    const inTokyo = interaction && contribution(interaction, { ...SETTINGS, reportingZone: 'Asia/Tokyo' })
    expect(inTokyo?.daily.key).toEqual({
      day: '2026-01-06',
      channel: 'EMAIL',
      direction: 'OUTBOUND',
      ageBand: 'AGE_35_44',
      mailClass: 'UNKNOWN',
    })
    expect(inTokyo?.source.key.hour).toBe(Date.UTC(2026, 0, 5, 23))
  })

  it('counts an attempt at once, an open one like an unanswered one', () => {
    const { daily, tally } = contributionOf({ occurredAt: MONDAY_10 })
    expect(daily.sums).toEqual({ contacts: 1, attempts: 1, answered: 0, declined: 0, undelivered: 0 })
    expect(tally?.key).toEqual({ channel: 'EMAIL', timeWindow: 1, marketing: false })
    expect(tally?.sums).toMatchObject({ attempts: 1, answered: 0, answerWeight: 0 })
    expect(fromStored(tally?.sums.attemptWeight ?? 0)).toBeCloseTo(storedWeight(MONDAY_10), 6)
    expect(tally?.sums.expectedWeight).toBeLessThan(tally?.sums.attemptWeight ?? 0)
  })

  it('counts an answer within the horizon for learning, a later one for the reports only', () => {
    const inTime = contributionOf({ occurredAt: MONDAY_10 }, reply(MONDAY_10 + 20 * DAY))
    const late = contributionOf({ occurredAt: MONDAY_10 }, reply(MONDAY_10 + 22 * DAY))
    expect([inTime.daily.sums.answered, late.daily.sums.answered]).toEqual([1, 1])
    expect(inTime.tally?.sums).toMatchObject({ answered: 1, delayCount: 1 })
    expect(late.tally?.sums).toMatchObject({ answered: 1, answerWeight: 0, delayCount: 0, delaySum: 0 })
  })

  it('holds nothing against the person when an attempt never arrived', () => {
    const { daily, tally } = contributionOf({ outcome: 'BOUNCED' })
    expect(daily.sums).toMatchObject({ attempts: 1, undelivered: 1 })
    expect(tally?.sums).toMatchObject({ undelivered: 1, attempts: 0, attemptWeight: 0, expectedWeight: 0 })
  })

  it.each([
    ['what the customer began', {}, 1],
    ['an auto-reply', { automated: true }, undefined],
    ['spam', { mailClass: 'SPAM' }, undefined],
  ] as const)('takes %s as a habit: %s', (_, told, inbound) => {
    expect(contributionOf({ direction: 'INBOUND', outcome: 'RECEIVED', ...told }).tally?.sums.inbound).toBe(inbound)
  })

  it('leaves a mass update out of the ledger but not out of the reports', () => {
    const { daily, tally } = contributionOf({ purpose: 'NEWSLETTER' })
    expect(daily.sums).toMatchObject({ contacts: 1, attempts: 0 })
    expect(tally).toBeNull()
  })

  it('keeps whole numbers, so that sums come out alike in any order', () => {
    const { tally } = contributionOf({ occurredAt: MONDAY_10 }, reply(MONDAY_10 + DAY / 3))
    expect(Object.values(tally?.sums ?? {}).every(Number.isInteger)).toBe(true)
  })
})
