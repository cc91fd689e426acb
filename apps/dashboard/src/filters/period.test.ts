import { describe, expect, test } from 'vitest'
import { isRange, periodOf, type Reach, rangeOf } from './period.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const NEW_YORK: Reach = {
  dataFrom: '2025-01-05T12:00:00Z',
  dataThrough: '2026-11-20T11:00:00Z',
  timeZone: 'America/New_York',
}

describe(periodOf, () => {
  test('counts relative days up to today in the report zone, not in the reader’s', () => {
    expect(periodOf('7d', NEW_YORK, NOW)).toEqual({ from: '2026-11-15', to: '2026-11-22' })
    expect(periodOf('7d', { ...NEW_YORK, timeZone: 'Pacific/Auckland' }, NOW)).toEqual({
      from: '2026-11-16',
      to: '2026-11-23',
    })
  })

  test('takes all days that have data', () => {
    expect(periodOf('all', NEW_YORK, NOW)).toEqual({ from: '2025-01-05', to: '2026-11-21' })
  })

  test('includes the last chosen day', () => {
    expect(periodOf('2026-08-01..2026-10-31', NEW_YORK, NOW)).toEqual({ from: '2026-08-01', to: '2026-11-01' })
  })

  test('goes back into the range it came from', () => {
    expect(rangeOf(periodOf('2026-08-01..2026-10-31', NEW_YORK, NOW))).toBe('2026-08-01..2026-10-31')
  })
})

test.each(['2026-02-30..2026-03-01', '2026-03-02..2026-03-01', '90', 'all..all', '2026-01-01'])(
  '%s is no range',
  (written) => {
    expect(isRange(written)).toBe(false)
  },
)
