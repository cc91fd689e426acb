import { describe, expect, it } from 'vitest'
import { zonedTime } from './zoned-time.ts'

describe(zonedTime, () => {
  it.each([
    ['UTC', '2026-11-22T12:00:00Z', '2026-11-22T12:00:00+00:00'],
    ['Europe/Copenhagen', '2026-03-28T23:00:00Z', '2026-03-29T00:00:00+01:00'],
    ['Europe/Copenhagen', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['Europe/Copenhagen', '2026-10-24T22:00:00Z', '2026-10-25T00:00:00+02:00'],
    ['Europe/Copenhagen', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['Europe/Copenhagen', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
    ['America/New_York', '2026-11-22T04:59:59.999Z', '2026-11-21T23:59:59.999-05:00'],
    ['America/St_Johns', '2026-11-22T00:00:00Z', '2026-11-21T20:30:00-03:30'],
    ['Asia/Kathmandu', '2026-11-22T00:00:00Z', '2026-11-22T05:45:00+05:45'],
  ])('in %s writes %s as %s', (zone, instant, text) => {
    expect(zonedTime(zone, Date.parse(instant))).toBe(text)
    expect(Date.parse(text)).toBe(Date.parse(instant))
  })

  it('names the same instant where an offset had seconds', () => {
    const at = Date.UTC(1910, 0, 1)
    expect(zonedTime('Europe/Amsterdam', at)).toMatch(/[+-]\d\d:\d\d$/)
    expect(Date.parse(zonedTime('Europe/Amsterdam', at))).toBe(at)
  })
})
