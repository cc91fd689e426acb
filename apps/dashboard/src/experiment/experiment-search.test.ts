import { describe, expect, test } from 'vitest'
import { experimentSearch } from './experiment-search.ts'

describe(experimentSearch, () => {
  test('keeps what says something and drops defaults and nonsense', () => {
    const raw = { range: '90d', purpose: 'gift,reminder', tables: 'history,arms,ghost', past: 'maybe', cohort: '25-34' }
    expect(experimentSearch(raw)).toEqual({ purpose: 'reminder', tables: 'arms,history' })
  })

  test('reads its own answer as it is', () => {
    const search = { range: '2026-08-01..2026-10-31', purpose: 'gift', past: 'on' }
    expect(experimentSearch(search)).toEqual(search)
  })
})
