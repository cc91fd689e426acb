import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { aCount, anAggregate, aRow } from '../../test/rows.ts'
import { DEFAULT_FILTER } from '../filters/filter.ts'
import { mailKindsFinding, narrowedTo, toMailKinds } from './kinds-series.ts'
import { mailKindsTable } from './kinds-table.ts'

const VIEW = aView()

function sent(day: string, purpose: string, emails: number) {
  return { ...aRow({ PURPOSE: purpose }, aCount('EMAILS', emails)), start: `${day}T00:00:00Z` }
}

function received(day: string, mailClass: string, emails: number) {
  return { ...aRow({ MAIL_CLASS: mailClass }, aCount('EMAILS', emails)), start: `${day}T00:00:00Z` }
}

function kindsOf(marketing: number, others: number) {
  const ours = anAggregate(sent('2026-09-07', 'PROMOTION', marketing), sent('2026-09-07', 'REMINDER', others))
  return toMailKinds({ ours, theirs: anAggregate() }, VIEW)
}

describe(toMailKinds, () => {
  const ours = anAggregate(
    sent('2026-09-07', 'PROMOTION', 30),
    sent('2026-09-07', 'NEWSLETTER', 10),
    sent('2026-09-14', 'FORMAL_NOTICE', 5),
  )
  const theirs = anAggregate(received('2026-09-07', 'SPAM', 7), received('2026-09-14', 'LEGITIMATE', 20))
  const kinds = toMailKinds({ ours, theirs }, VIEW)

  test('adds promotions and newsletters up as marketing, and leaves out kinds of which there is nothing', () => {
    expect(kinds.kinds.map(({ kind, emails, total }) => [kind, emails, total])).toEqual([
      ['OUR_MARKETING', [40, 0], 40],
      ['OUR_SERVICE', [0, 5], 5],
      ['LEGITIMATE', [0, 20], 20],
      ['SPAM', [7, 0], 7],
    ])
  })

  test('stands in the table, the whole period first', () => {
    const rows = mailKindsTable(kinds, VIEW, 'WEEK').rows.map((cells) => cells.map(({ written }) => written))
    expect(rows).toEqual([
      ['Whole period', '40', '5', '20', '7', ''],
      ['Share of all, %', '55.6', '6.9', '27.8', '9.7', ''],
      ['2026-09-07', '40', '0', '0', '7', 'yes'],
      ['2026-09-14', '0', '5', '20', '0', 'yes'],
    ])
  })

  test('is an empty table when there was no email', () => {
    const none = toMailKinds({ ours: anAggregate(), theirs: anAggregate() }, VIEW)
    expect(mailKindsTable(none, VIEW, 'WEEK').rows).toEqual([])
  })
})

test('the people behind marketing are those of the purposes that the page lets through', () => {
  const filter = { ...DEFAULT_FILTER, purposes: ['PROMOTION', 'REMINDER'] as const }
  expect(narrowedTo('OUR_MARKETING', filter)).toEqual({ directions: ['OUTBOUND'], purposes: ['PROMOTION'] })
  expect(narrowedTo('SPAM', filter)).toEqual({ directions: ['INBOUND'], mailClasses: ['SPAM'] })
})

describe(mailKindsFinding, () => {
  test.each([
    [700, 300, 'Most of the email we send is marketing: 70%'],
    [300, 700, 'Marketing is the smaller part of the email we send: 30%'],
    [51, 49, null],
    [20, 5, null],
  ])('with %d of marketing and %d of all else says %s', (marketing, others, finding) => {
    expect(mailKindsFinding(kindsOf(marketing, others))).toBe(finding)
  })

  test('never speaks of few, nor of what chance explains', () => {
    const emails = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(emails, emails, (marketing, others) => {
        const all = marketing + others
        const lead = Math.abs(marketing - others)
        const error = Math.sqrt(all - lead ** 2 / Math.max(1, all))
        if (all < 30 || lead <= 1.95996 * error) expect(mailKindsFinding(kindsOf(marketing, others))).toBeNull()
      }),
    )
  })
})
