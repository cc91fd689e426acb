import { fault, type Instant, shortened } from '@wavelength/core'
import ICAL from 'ical.js'
import type { ZoneClock } from './zones.ts'

/** One time that a meeting takes place. */
export interface Instance {
  readonly at: Instant
  /** Is it one of a series, so that the meeting's id alone does not name it? */
  readonly isOfSeries: boolean
}

/** A weekly meeting for a century; whoever meets more often than daily means something else. */
const MOST_INSTANCES = 5_000
const MOST_DAYS_LOOKED_AT = 50_000

/** How times in the event become instants, by the property that they stand in. */
export type ClockOf = (property: ICAL.Property, time: ICAL.Time) => ZoneClock

/** When the meeting took place, up to now (RFC 5545, sections 3.8.5.1 to 3.8.5.3). */
export function instancesOf(event: ICAL.Component, clockOf: ClockOf, now: Instant): Instance[] {
  const start = event.getFirstProperty('dtstart')
  const first = start?.getFirstValue()
  if (start === null || start === undefined || !(first instanceof ICAL.Time))
    throw fault('BAD_INSTANT', ['DTSTART'], 'DTSTART is missing, or no time')
  const clock = clockOf(start, first)
  const rules = event.getAllProperties('rrule')
  const added = timesIn(event, 'rdate', clockOf)
  if (rules.length === 0 && added.length === 0)
    return [{ at: clock(wallOf(first)), isOfSeries: false }].filter(isPast(now))
  const removed = new Set(timesIn(event, 'exdate', clockOf))
  const ruled = rules.flatMap((rule) => ruledTimes(rule, first, clock, now))
  const all = new Set([clock(wallOf(first)), ...ruled, ...added])
  return [...all]
    .filter((at) => !removed.has(at))
    .sort((a, b) => a - b)
    .map((at) => ({ at, isOfSeries: true }))
    .filter(isPast(now))
}

const isPast = (now: Instant) => (instance: Instance) => instance.at <= now

export function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(
    { year, month, day, hour, minute, second: Math.min(second, 59) },
    { overflow: 'reject' },
  )
}

function timesIn(event: ICAL.Component, name: string, clockOf: ClockOf): Instant[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value) => {
      const time = value instanceof ICAL.Period ? value.start : value
      return time instanceof ICAL.Time ? [clockOf(property, time)(wallOf(time))] : []
    }),
  )
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

function ruledTimes(property: ICAL.Property, first: ICAL.Time, clock: ZoneClock, now: Instant): Instant[] {
  const rule = property.getFirstValue()
  if (!(rule instanceof ICAL.Recur)) throw fault('UNREADABLE', ['RRULE'], 'RRULE is no rule')
  if (!FREQUENCIES.includes(rule.freq))
    throw fault(
      'UNKNOWN_VALUE',
      ['RRULE'],
      `RRULE repeats ${shortened(rule.freq)}, which is none of ${FREQUENCIES.join(', ')}`,
    )
  if (scaleOf(property) !== 'GREGORIAN')
    throw fault(
      'UNKNOWN_VALUE',
      ['RRULE'],
      `RRULE counts in the calendar ${shortened(scaleOf(property))}, not in GREGORIAN`,
    )
  const last = Math.min(now, rule.until === null ? now : clock(untilWall(rule.until, clock)))
  return boundedTimes(rule, first, clock, last)
}

/** RSCALE (RFC 7529), which the library passes over. */
function scaleOf(property: ICAL.Property): string {
  const rule: unknown = property.toJSON()[3]
  const scale = typeof rule === 'object' && rule !== null && 'rscale' in rule ? rule.rscale : null
  return String(scale ?? 'GREGORIAN').toUpperCase()
}

/** `UNTIL` is in UTC, or a day, where the meeting itself has a zone; a day counts to its end. */
function untilWall(until: ICAL.Time, clock: ZoneClock): Temporal.PlainDateTime {
  if (until.isDate) return wallOf(until).with({ hour: 23, minute: 59, second: 59 })
  if (until.zone !== ICAL.Timezone.utcTimezone) return wallOf(until)
  const wall = wallOf(until)
  const instant = wall.toZonedDateTime('UTC').epochMilliseconds
  return wall.add({ milliseconds: instant - clock(wall) })
}

/** A rule that no day fulfils would be followed for ever, so the days that it looks at are counted. */
function boundedTimes(rule: ICAL.Recur, first: ICAL.Time, clock: ZoneClock, last: Instant): Instant[] {
  const endless = Object.assign(rule.clone(), { until: null })
  const iterator = endless.iterator(first)
  const check = iterator.check_contracting_rules.bind(iterator)
  let looked = 0
  iterator.check_contracting_rules = () => {
    looked += 1
    if (looked > MOST_DAYS_LOOKED_AT) throw fault('TOO_MANY', ['RRULE'], 'RRULE finds no day on which to meet')
    return check()
  }
  const times: Instant[] = []
  for (let next = iterator.next(); next && times.length < MOST_INSTANCES; next = iterator.next()) {
    const at = clock(wallOf(next))
    if (at > last) break
    times.push(at)
  }
  return times
}
