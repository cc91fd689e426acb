import { describe, expect, it } from 'vitest'
import { NOW } from '../../test/a-ledger.ts'
import { windowsAhead } from './windows.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The day before and the day after each change of the clocks. */
const CHANGES = [
  ['Europe/Copenhagen', '2026-03-28T12:00:00Z'],
  ['Europe/Copenhagen', '2026-10-24T12:00:00Z'],
  ['America/New_York', '2026-03-07T12:00:00Z'],
  ['America/New_York', '2026-10-31T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T02:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T02:00:00Z'],
] as const

describe(windowsAhead.name, () => {
  it.each(CHANGES)('keeps the hours of the wall clock when clocks change: %s from %s', (zone, from) => {
    const now = Date.parse(from)
    const windows = windowsAhead(zone, 'EMAIL', now, null)
    const offsets = new Set<string>()
    for (const window of windows) {
      const start = Temporal.Instant.fromEpochMilliseconds(window.notBefore).toZonedDateTimeISO(zone)
      const end = Temporal.Instant.fromEpochMilliseconds(window.notAfter).toZonedDateTimeISO(zone)
      offsets.add(start.offset)
      expect(start.dayOfWeek - 1).toBe(window.weekday)
      expect([end.hour, end.minute]).toEqual([window.toHour, 0])
      if (window.notBefore > now) expect([start.hour, start.minute]).toEqual([window.fromHour, 0])
    }
    expect(offsets.size).toBe(2)
  })

  it('holds every weekday and part of the day once, within seven days, soonest first', () => {
    const windows = windowsAhead('Europe/Copenhagen', 'EMAIL', NOW, null)
    expect(windows).toHaveLength(28)
    expect(new Set(windows.map((window) => window.weekday * 4 + window.daypart)).size).toBe(28)
    expect(windows.every((window) => window.notBefore >= NOW && window.notBefore < NOW + 7 * DAY_MS)).toBe(true)
    expect(windows.map((window) => window.notBefore)).toEqual(
      windows.map((window) => window.notBefore).toSorted((a, b) => a - b),
    )
  })

  it('rings nobody before eight or after eight', () => {
    const windows = windowsAhead('Europe/Copenhagen', 'PHONE', NOW, null)
    expect(windows).toHaveLength(21)
    expect(Math.min(...windows.map((window) => window.fromHour))).toBe(8)
    expect(Math.max(...windows.map((window) => window.toHour))).toBe(20)
  })

  it('begins at once where a window has begun, unless it is nearly over', () => {
    const at = (time: string) => Date.parse(`2026-11-18T${time}:00Z`)
    expect(windowsAhead('UTC', 'EMAIL', at('10:00'), null)[0]).toMatchObject({
      notBefore: at('10:00'),
      notAfter: at('12:00'),
    })
    expect(windowsAhead('UTC', 'EMAIL', at('11:50'), null)[0]).toMatchObject({
      notBefore: at('12:00'),
      notAfter: at('17:00'),
    })
  })

  it('ends before a deadline', () => {
    const deadline = NOW + HOUR_MS
    expect(windowsAhead('Europe/Copenhagen', 'EMAIL', NOW, deadline)).toMatchObject([
      { notBefore: NOW, notAfter: deadline },
    ])
    expect(windowsAhead('Europe/Copenhagen', 'EMAIL', NOW, NOW)).toEqual([])
  })
})
