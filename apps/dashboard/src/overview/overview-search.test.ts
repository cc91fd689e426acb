import { describe, expect, test } from 'vitest'
import { overviewSearch } from './overview-search.ts'

describe(overviewSearch, () => {
  test('keeps what says something and drops defaults and nonsense', () => {
    const raw = {
      range: '90d',
      cohort: '25-34,nobody',
      tables: 'email,share,ghost',
      by: 'moon',
      quoted: 'off',
      other: 'x',
    }
    expect(overviewSearch(raw)).toEqual({ cohort: '25-34', tables: 'share,email', quoted: 'off' })
  })

  test('reads its own answer as it is', () => {
    const search = { range: '2026-08-01..2026-10-31', fam: 'text', by: 'age' }
    expect(overviewSearch(search)).toEqual(search)
  })
})
