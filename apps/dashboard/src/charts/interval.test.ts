import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf } from '../filters/period.ts'
import { plusDays } from '../format/time.ts'
import { endOf, intervalFor, MOST_BARS } from './interval.ts'

describe(intervalFor, () => {
  test('never asks for more bars than can be told apart', () => {
    const period = fc
      .integer({ min: 1, max: 30 * 365 })
      .map((days) => ({ from: '2000-01-01', to: plusDays('2000-01-01', days) }))
    const days = { DAY: 1, WEEK: 7, MONTH: 28 }
    fc.assert(fc.property(period, (asked) => lengthOf(asked) / days[intervalFor(asked)] <= MOST_BARS))
  })
})

test('a month ends where the next begins', () => {
  expect([endOf('2026-12-01', 'MONTH'), endOf('2028-02-01', 'MONTH')]).toEqual(['2027-01-01', '2028-03-01'])
})
