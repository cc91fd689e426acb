import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { weekGridOf } from './week-grid.ts'
import { toHours, toParts } from './week-series.ts'
import { weekTable } from './week-table.ts'

function anHour(hour: number, answered: number, attempts: number) {
  return aRow({ LOCAL_WEEKDAY: 'MONDAY', LOCAL_HOUR: String(hour) }, ...values(answered, attempts))
}

function values(answered: number, attempts: number) {
  return [aRate('ANSWER_RATE', answered, attempts), aCount('ANSWERED', answered), aCount('ATTEMPTS', attempts)]
}

const week = toHours({
  byHour: anAggregate(anHour(8, 0, 0), anHour(9, 40, 100), anHour(10, 3, 7), anHour(11, 5, 20), anHour(23, 0, 0)),
})

describe(weekGridOf, () => {
  test('goes from the first hour with attempts to the last', () => {
    expect(weekGridOf(week, 'rate').columns.map(({ label }) => label)).toEqual(['9', '10', '11'])
  })

  test('withholds a rate below ten attempts, and the replies that would give it away', () => {
    const kinds = (['rate', 'replies', 'attempts'] as const).map(
      (kind) => weekGridOf(week, kind).cellOf('MONDAY', '10').rate.kind,
    )
    expect(kinds).toEqual(['WITHHELD', 'WITHHELD', 'OK'])
  })

  test('has the same numbers as the table, whatever it shows', () => {
    const rows = weekTable(week).rows.map((row) => row.map(({ shown }) => shown))
    expect(rows).toEqual([
      ['Monday', '9:00–10:00', '40.0%', '30.9–49.8', '40', '100', '100'],
      ['Monday', '10:00–11:00', ...Array(4).fill('too few to show'), '7'],
      ['Monday', '11:00–12:00', '25.0%', '11.2–46.9', '5', '20 (few)', '20'],
    ])
    const { rate } = weekGridOf(week, 'replies').cellOf('MONDAY', '9')
    expect('numerator' in rate && rate.numerator).toBe(40)
  })

  test('opens those who stand behind a cell', () => {
    expect(weekGridOf(week, 'attempts').cellOf('MONDAY', '9').behind).toMatchObject({
      measure: 'ATTEMPTS',
      narrowed: { localWeekdays: ['MONDAY'], localHours: [9] },
    })
  })
})

test('the parts of a day are told by the API, with the hours that they span', () => {
  const none = anAggregate()
  const parts = toParts({
    before8: anAggregate(aRow({ LOCAL_WEEKDAY: 'FRIDAY' }, ...values(12, 40))),
    from8To17: none,
    after17: none,
  })
  expect(parts.cells).toMatchObject([{ weekday: 'FRIDAY', slot: { key: 'BEFORE_8', hours: [0, 1, 2, 3, 4, 5, 6, 7] } }])
})
