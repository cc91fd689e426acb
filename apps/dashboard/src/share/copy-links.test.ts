// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { linkAsSeen } from './copy-links.tsx'

afterEach(() => history.replaceState(null, '', '/'))

describe(linkAsSeen, () => {
  test('pins relative days to dates, and keeps how the page is set', () => {
    history.replaceState(null, '', '/attempts?cohort=18-24&by=age')
    const view = aView()
    const { searchParams, pathname } = new URL(
      linkAsSeen({ ...view, filter: { ...view.filter, ageBands: ['AGE_18_24'] } }),
    )
    expect(pathname).toBe('/attempts')
    expect(Object.fromEntries(searchParams)).toEqual({
      by: 'age',
      cohort: '18-24',
      range: '2026-08-25..2026-11-22',
      cmp: '2026-05-26..2026-08-23',
    })
  })
})
