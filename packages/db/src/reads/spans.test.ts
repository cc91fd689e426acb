import { expect, test } from 'vitest'
import { spansOf } from './spans.ts'

const RANGE = { from: '2025-11-24', to: '2026-11-24' }

test('spans follow each other without a gap, each longer than the one before', () => {
  expect([...spansOf(RANGE, true)]).toEqual([
    { from: '2026-10-27', to: '2026-11-24' },
    { from: '2026-07-07', to: '2026-10-27' },
    { from: '2025-11-24', to: '2026-07-07' },
  ])
  expect([...spansOf(RANGE, false)]).toEqual([
    { from: '2025-11-24', to: '2025-12-22' },
    { from: '2025-12-22', to: '2026-04-13' },
    { from: '2026-04-13', to: '2026-11-24' },
  ])
})

test('a short range is one span, an empty one none', () => {
  const week = { from: '2026-11-17', to: '2026-11-24' }
  expect([...spansOf(week, true), ...spansOf(week, false)]).toEqual([week, week])
  expect([...spansOf({ from: week.to, to: week.to }, true)]).toEqual([])
})
