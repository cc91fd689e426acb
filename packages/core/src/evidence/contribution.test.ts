import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { fromStored, storedWeight } from '../learn/decay.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { contribution } from './contribution.ts'
import { derive } from './derive.ts'
import type { IdentifiedContact, Interaction } from './interaction.ts'
import type { RollUpCell, RollUpName } from './roll-ups.ts'

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
  const { rollUps, tally } = contribution(first, SETTINGS)
  return { tally, daily: cellOf('contactDaily', rollUps), rollUps }
}

function cellOf(name: RollUpName, cells: readonly RollUpCell[]) {
  const cell = cells.find(({ rollUp }) => rollUp === name)
  return { key: cell?.key ?? {}, sums: cell?.sums ?? {} }
}

const reply = (at: number) =>
  aContact({ sourceId: 'reply', direction: 'INBOUND', outcome: 'RECEIVED', occurredAt: at, inReplyTo: ['1'] })

describe(contribution.name, () => {
  it('counts a contact on its day and in its month of the reporting zone', () => {
    const [interaction] = derived([aContact({ occurredAt: Date.UTC(2026, 0, 31, 23, 30) })])
    const inTokyo = interaction ? contribution(interaction, { ...SETTINGS, reportingZone: 'Asia/Tokyo' }).rollUps : []
    const key = {
      channel: 'EMAIL',
      direction: 'OUTBOUND',
      ageBand: 'AGE_35_44',
      mailClass: 'UNKNOWN',
      purpose: 'OTHER',
      attemptNumber: 1,
    }
    expect(cellOf('contactDaily', inTokyo).key).toEqual({ day: '2026-02-01', ...key })
    expect(cellOf('contactMonthly', inTokyo).key).toEqual({ month: '2026-02-01', ...key })
    expect(cellOf('reachMonthly', inTokyo).key).toMatchObject({ month: '2026-02-01', localWeekday: 5, localHour: 23 })
    expect(cellOf('sourceHourly', inTokyo).key).toMatchObject({ hour: Date.UTC(2026, 0, 31, 23) })
  })

  it('counts in the roll-ups of follow-ups, load and delays only what belongs there', () => {
    const names = (told: Partial<IdentifiedContact>, ...others: IdentifiedContact[]) =>
      contributionOf(told, ...others)
        .rollUps.map(({ rollUp }) => rollUp)
        .filter((name) => ['loadDaily', 'followUpDaily', 'replyDelayMonthly'].includes(name))
    expect(names({ direction: 'INBOUND', outcome: 'RECEIVED' })).toEqual([])
    expect(names({ purpose: 'NEWSLETTER' })).toEqual(['loadDaily'])
    expect(names({ occurredAt: MONDAY_10 }, reply(MONDAY_10 + DAY))).toEqual(['loadDaily', 'replyDelayMonthly'])
    const first = aContact({ sourceId: '0', occurredAt: MONDAY_10 - DAY, channel: 'PHONE', outcome: 'NO_ANSWER' })
    const [, later] = derived([first, aContact({ occurredAt: MONDAY_10 })])
    const cells = later ? contribution(later, SETTINGS).rollUps : []
    expect(cellOf('followUpDaily', cells).key).toMatchObject({ channel: 'EMAIL', previousChannel: 'PHONE' })
    expect(cellOf('loadDaily', cells).key).toMatchObject({ contactsInWeek: 2 })
  })

  it('counts an attempt at once, an open one like an unanswered one', () => {
    const { daily, tally } = contributionOf({ occurredAt: MONDAY_10 })
    expect(daily.sums).toMatchObject({ contacts: 1, attempts: 1, answered: 0, declined: 0, undelivered: 0 })
    expect(tally?.key).toEqual({ channel: 'EMAIL', timeWindow: 1, marketing: false })
    expect(tally?.sums).toMatchObject({ attempts: 1, answered: 0, answerWeight: 0 })
    expect(fromStored(tally?.sums.attemptWeight ?? 0)).toBeCloseTo(storedWeight(MONDAY_10), 6)
    expect(tally?.sums.expectedWeight).toBeLessThan(tally?.sums.attemptWeight ?? 0)
  })

  it('counts an answer within the horizon for learning, a later one for the reports only', () => {
    const inTime = contributionOf({ occurredAt: MONDAY_10 }, reply(MONDAY_10 + 20 * DAY))
    const late = contributionOf({ occurredAt: MONDAY_10 }, reply(MONDAY_10 + 22 * DAY))
    expect([inTime.daily.sums, late.daily.sums]).toMatchObject([{ answered: 1 }, { answered: 1 }])
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
