/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** The question that people are asked. */
export const DAYPARTS = ['BEFORE_8', 'FROM_8_TO_17', 'AFTER_17'] as const
export type Daypart = (typeof DAYPARTS)[number]

/** A wall clock reading in one zone. */
export interface LocalTime {
  /** ISO date, "2026-11-22". */
  readonly day: string
  /** 0 is Monday. */
  readonly weekday: number
  /** 0 to 23. */
  readonly hour: number
}

const QUARTER_HOUR_MS = 900_000
const MS_PER_DAY = 86_400_000

/** Offsets change only on quarter hours, so one look-up serves every instant of that quarter. */
const offsets = new Map<string, Map<number, number>>()

/** The zone's wall clock at an instant (ms since 1970). The zone must be a valid IANA name. */
export function localTimeAt(zone: string, epochMs: number): LocalTime {
  const shifted = epochMs + offsetMsAt(zone, epochMs)
  const days = Math.floor(shifted / MS_PER_DAY)
  return {
    day: new Date(shifted).toISOString().slice(0, 10),
    weekday: (((days + 3) % 7) + 7) % 7,
    hour: Math.floor((shifted - days * MS_PER_DAY) / 3_600_000),
  }
}

/** How far the zone's wall clock is ahead of UTC at an instant, in ms. */
export function offsetMsAt(zone: string, epochMs: number): number {
  if (zone === 'UTC') return 0
  const quarter = Math.floor(epochMs / QUARTER_HOUR_MS)
  const ofZone = offsets.get(zone) ?? remember(offsets, zone, new Map<number, number>())
  return ofZone.get(quarter) ?? remember(ofZone, quarter, readOffset(zone, quarter * QUARTER_HOUR_MS))
}

function readOffset(zone: string, epochMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}

/** Bounded, because a history of decades in many zones would otherwise stay in memory for ever. */
const MOST_KEPT = 200_000

function remember<K, V>(kept: Map<K, V>, key: K, value: V): V {
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, value)
  return value
}

export function isTimeZone(zone: string): boolean {
  try {
    readOffset(zone, 0)
    return !/^[+-]/.test(zone)
  } catch {
    return false
  }
}
