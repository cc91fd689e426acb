import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRow } from '../../test/rows.ts'
import { levelContactsFinding, levelContactsTable, toLevelContacts } from './load-series.ts'

function levelsOf(counts: Readonly<Record<string, number>>) {
  const rows = Object.entries(counts).map(([level, n]) => aRow({ CONTACTS_IN_WEEK: level }, aCount('OUTBOUND', n)))
  return toLevelContacts(anAggregate(...rows))
}

test('contacts of all levels add up to one whole', () => {
  const levels = levelsOf({ FIVE_TO_SEVEN: 100, ONE: 300 })
  expect(levelContactsTable(levels).rows.map((cells) => cells.map(({ written }) => written))).toEqual([
    ['1 contact', '300', '75.0'],
    ['5–7 contacts', '100', '25.0'],
  ])
})

test('without contacts there is nothing to show', () => {
  expect(levelsOf({ ONE: 0 })).toEqual([])
})

describe(levelContactsFinding, () => {
  test.each([
    [
      { ONE: 300, FIVE_TO_SEVEN: 60, EIGHT_OR_MORE: 40 },
      '25% of our contacts go to customers who hear from us five times a week or more',
    ],
    [{ ONE: 300, TWO: 100 }, null],
    [{ ONE: 10, EIGHT_OR_MORE: 19 }, null],
  ])('of %o says %s', (counts, finding) => {
    expect(levelContactsFinding(levelsOf(counts))).toBe(finding)
  })
})
