import { describe, expect, test } from 'vitest'
import { aFatigueAnswer } from '../../test/a-fatigue-answer.ts'
import { aRate } from '../../test/rows.ts'
import type { FatigueAnswer } from './fatigue-query.ts'
import { optOutsFinding, optOutsTable, toLevelOptOuts } from './opt-outs-series.ts'

describe(toLevelOptOuts, () => {
  const level = (
    contactsInWeek: FatigueAnswer['optOuts'][number]['contactsInWeek'],
    optOuts: number,
    contacts: number,
  ) => {
    const { value, low, high, numerator, denominator, sample } = aRate('ANSWER_RATE', optOuts, contacts)
    const per = (share: number | null) => (share === null ? null : share * 1000)
    return { contactsInWeek, value: per(value), low: per(low), high: per(high), numerator, denominator, sample }
  }

  test('reads per thousand, and tells nothing of what is withheld', () => {
    const levels = toLevelOptOuts(aFatigueAnswer({ optOuts: [level('ONE', 9, 9000), level('EIGHT_OR_MORE', 1, 8)] }))
    expect(optOutsTable(levels).rows.map((cells) => cells.map(({ written }) => written))).toEqual([
      ['1 contact', '1.00', '0.5–1.9', '9', '9000'],
      ['8+ contacts', 'too few to show', 'too few to show', 'too few to show', 'too few to show'],
    ])
  })

  test.each([
    [
      [level('ONE', 9, 9000), level('FIVE_TO_SEVEN', 34, 2000)],
      'Per 1,000 contacts, 1.0 opt-outs at 1 contact a week and 17 at 5–7 contacts a week',
    ],
    [[level('ONE', 9, 9000), level('FIVE_TO_SEVEN', 3, 2000)], null],
    [[level('ONE', 9, 9000), level('FIVE_TO_SEVEN', 20, 29)], null],
  ])('finds what differs beyond chance', (optOuts, finding) => {
    expect(optOutsFinding(toLevelOptOuts(aFatigueAnswer({ optOuts })))).toBe(finding)
  })
})
