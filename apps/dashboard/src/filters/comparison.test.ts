import { describe, expect, test } from 'vitest'
import { comparedPeriod, comparisonIn } from './comparison.ts'

const WEEK = { from: '2026-11-15', to: '2026-11-22' }
const TEN_DAYS = { from: '2026-11-12', to: '2026-11-22' }

describe(comparedPeriod, () => {
  test('goes back as many days', () => {
    expect(comparedPeriod(WEEK, 'prev', true)).toEqual({ from: '2026-11-08', to: '2026-11-15' })
    expect(comparedPeriod(TEN_DAYS, 'prev', false)).toEqual({ from: '2026-11-02', to: '2026-11-12' })
  })

  test('goes back whole weeks, so that a Thursday is held against a Thursday', () => {
    expect(comparedPeriod(TEN_DAYS, 'prev', true)).toEqual({ from: '2026-10-29', to: '2026-11-08' })
    expect(comparedPeriod(WEEK, 'year', true)).toEqual({ from: '2025-11-16', to: '2025-11-23' })
  })

  test('goes back to the same dates of the year before', () => {
    expect(comparedPeriod({ from: '2024-02-29', to: '2024-03-02' }, 'year', false)).toEqual({
      from: '2023-03-01',
      to: '2023-03-02',
    })
  })

  test('takes chosen days as they are, and none for none', () => {
    expect(comparedPeriod(WEEK, '2026-01-01..2026-01-31', true)).toEqual({ from: '2026-01-01', to: '2026-02-01' })
    expect(comparedPeriod(WEEK, 'none', true)).toBeNull()
  })
})

test.each(['maybe', '90d', 'all', '2026-02-01..2026-01-01', ''])('%s is no comparison', (written) => {
  expect(comparisonIn(written)).toBeNull()
})
