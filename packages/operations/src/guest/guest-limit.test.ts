import { describe, expect, it } from 'vitest'
import { guestLimit } from './guest-limit.ts'
import type { Shown } from './shown.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

const limitOf = (changes: Partial<Shown>, now = NOW) =>
  guestLimit(
    { days: { kind: 'LAST_DAYS', days: 90 }, comparison: null, timeZone: null, filter: {}, ...changes },
    { now, reportingZone: 'UTC' },
  )

describe(guestLimit, () => {
  it('counts back from today, which is the last day', () => {
    expect(limitOf({}).days).toEqual({ from: '2026-08-25', to: '2026-11-23' })
    expect(limitOf({ days: { kind: 'LAST_DAYS', days: 1 } }).days).toEqual({ from: '2026-11-22', to: '2026-11-23' })
  })

  it('knows today by the clock of its zone', () => {
    expect(limitOf({ timeZone: 'Pacific/Auckland' })).toMatchObject({
      today: '2026-11-23',
      timeZone: 'Pacific/Auckland',
    })
  })

  it.each([
    ['as many days just before, and as whole weeks', 'PREVIOUS', { from: '2026-05-26', to: '2026-08-25' }],
    ['a year before, by date and by day of the week', 'YEAR', { from: '2025-08-25', to: '2025-11-24' }],
  ] as const)('lets compare with %s', (_, kind, compared) => {
    expect(limitOf({ comparison: { kind } }).compared).toEqual(compared)
  })

  it('holds 29 February against 1 March', () => {
    const days = { kind: 'DAYS', from: '2028-02-29', to: '2028-03-02' } as const
    expect(limitOf({ days, comparison: { kind: 'YEAR' } }).compared).toEqual({ from: '2027-03-01', to: '2027-03-04' })
  })

  it('has no bounds when it shows every day', () => {
    expect(limitOf({ days: { kind: 'ALL' } })).toMatchObject({ days: null, compared: null })
  })
})
