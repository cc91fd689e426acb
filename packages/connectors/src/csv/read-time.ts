import { fault, type Instant, isDay, readInstant, whyImpossible } from '@wavelength/core'
import type { Reader } from './evaluate.ts'
import type { Clock } from './mapping.ts'
import { numberIn } from './number-in.ts'
import { readWallClock, type TimePattern, type WallClock } from './time-pattern.ts'

/** Reads a time as the mapping says it is written, and gives it as RFC 3339. */
export function readInstantText(text: string, clock: Clock, reader: Reader): string {
  const instant = instantOf(text, clock, reader)
  const impossible = whyImpossible(instant, reader.now)
  if (impossible) throw fault('IMPOSSIBLE_INSTANT', [], `"${text.slice(0, 60)}" ${impossible}`)
  return new Date(instant).toISOString()
}

function instantOf(text: string, clock: Clock, reader: Reader): Instant {
  if (clock.kind === 'count')
    return clock.since + Math.round((numberIn(text) ?? unreadable(text, 'a number')) * clock.unitMs)
  if (clock.kind === 'patterns')
    return atWallClock(wallClockOf(text, clock.patterns), clock.timeZone ?? reader.timeZone ?? 'UTC')
  const reading = readInstant(text)
  if (reading.status === 'read') return reading.instant
  throw fault('BAD_INSTANT', [], `"${text.slice(0, 60)}" ${reading.why}`)
}

/**
 * An hour that the clocks skip is read as it would have run on, and one that they repeat as its first time
 * (Temporal's "compatible", as RFC 5545 has it).
 */
function atWallClock({ time, offset }: WallClock, zone: string): Instant {
  return time.toZonedDateTime(offset ?? zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** Reads a day as the mapping says it is written, and gives it as an ISO date. */
export function readDay(text: string, patterns: readonly TimePattern[]): string {
  if (patterns.length > 0) return wallClockOf(text, patterns).time.toPlainDate().toString()
  if (isDay(text)) return text
  throw fault('BAD_DAY', [], `"${text.slice(0, 60)}" is not a day that exists, such as "1971-06-30"`)
}

function wallClockOf(text: string, patterns: readonly TimePattern[]): WallClock {
  for (const pattern of patterns) {
    const clock = readWallClock(text, pattern)
    if (clock !== null) return clock
  }
  return unreadable(text, `a time that exists, written ${patterns.map((each) => each.text).join(' or ')}`)
}

function unreadable(text: string, expected: string): never {
  throw fault('BAD_INSTANT', [], `"${text.slice(0, 60)}" is not ${expected}`)
}
