import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { DEFAULT_FILTER, type Filter } from '../filters/filter.ts'
import { guestLinkInput } from './guest-link-input.ts'

const WISH = { name: 'Board', path: '/attempts', search: '?range=90d', lastDay: '2026-12-22', password: '' }
const inputFor = (filter: Partial<Filter>) => guestLinkInput(aView({ filter: { ...DEFAULT_FILTER, ...filter } }), WISH)

describe(guestLinkInput, () => {
  test('gives guests the days that go on with the calendar', () => {
    expect(inputFor({})).toEqual({
      name: 'Board',
      path: '/attempts',
      search: '?range=90d',
      range: { lastDays: 90 },
      compareWith: { previous: true },
      expiresAt: '2026-12-22T23:59:59Z',
    })
  })

  test('gives chosen days as they are, and all days as all', () => {
    expect(inputFor({ range: '2026-08-25..2026-11-22' }).range).toEqual({
      days: { from: '2026-08-25', to: '2026-11-23' },
    })
    expect(inputFor({ range: 'all' }).range).toEqual({ all: true })
  })

  test('gives nothing beyond the filter of the view', () => {
    expect(inputFor({ ageBands: ['AGE_18_24'], segments: ['Retail'] }).filter).toEqual({
      ageBands: ['AGE_18_24'],
      segments: ['Retail'],
    })
  })
})
