import { describe, expect, it } from 'vitest'
import { NOW } from '../../test/reports.ts'
import { occurredAt } from './occurred-at.ts'

const LAST_HOP = ['received', 'from b by c; Thu, 1 Jan 2026 12:00:00 +0000'] as const
const FIRST_HOP = ['received', 'from a by b; Thu, 1 Jan 2026 11:00:00 +0000'] as const
const LINE = 'From a@example.com Thu Jan  1 13:00:00 2026'

function instantOf(headers: readonly (readonly [string, string])[], envelope: string | null = null, timeZone = 'UTC') {
  const mail = { headers: headers.map(([key, value]) => ({ key, value })), parts: [] }
  const instant = occurredAt(mail, envelope, { now: NOW, timeZone })
  return instant === null ? null : new Date(instant).toISOString().slice(0, 16)
}

describe(occurredAt, () => {
  it('believes the sender', () => {
    expect(instantOf([LAST_HOP, ['date', 'Thu, 1 Jan 2026 10:00:00 +0200']])).toBe('2026-01-01T08:00')
  })

  it.each([
    'Mon, 1 Jan 2029 10:00:00 +0000',
    'Sat, 3 Jan 2026 12:01:00 +0000',
    'Fri, 1 Jan 1965 10:00:00 +0000',
    'Mon, 28 Jul 2025 14:01:35 +0000',
    'soon',
  ])('asks the last hop when the sender says %s', (date) => {
    expect(instantOf([LAST_HOP, FIRST_HOP, ['date', date]])).toBe('2026-01-01T12:00')
  })

  it('asks the last hop when the sender names no zone', () => {
    expect(instantOf([LAST_HOP, ['date', 'Thu, 1 Jan 2026 10:00:00']])).toBe('2026-01-01T12:00')
    expect(instantOf([['date', 'Thu, 1 Jan 2026 10:00:00']])).toBe('2026-01-01T10:00')
    expect(instantOf([['date', 'Thu, 1 Jan 2026 10:00:00']], null, 'Europe/Copenhagen')).toBe('2026-01-01T09:00')
  })

  it('passes over receipts that cannot be read or be true', () => {
    const receipts = [['received', 'by d'], ['received', 'by c; Fri, 1 Jan 2100 00:00:00 +0000'], FIRST_HOP] as const
    expect(instantOf(receipts)).toBe('2026-01-01T11:00')
  })

  it('reads the line that begins the mail when nothing else is there', () => {
    expect(instantOf([], LINE)).toBe('2026-01-01T13:00')
    expect(instantOf([], 'From a@example.com')).toBeNull()
    expect(instantOf([])).toBeNull()
  })
})
