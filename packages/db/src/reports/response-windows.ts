import { CHANNELS, type Channel, type Instant, localTimeAt, responseWindowMs } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { instant } from './sql-values.ts'

/** The channels with one response window, and the instant up to which their attempts are no longer open. */
export interface Cutoff {
  readonly channels: readonly Channel[]
  readonly at: Instant
}

/** An attempt is open while now < its instant + the window, hence when its instant > now - the window. */
export function cutoffsAt(now: Instant): Cutoff[] {
  const byWindow = Map.groupBy(CHANNELS, responseWindowMs)
  return [...byWindow].map(([window, channels]) => ({ channels, at: now - window }))
}

/** Whatever was attempted up to then is no longer open. */
export function earliestCutoff(now: Instant): Instant {
  return Math.min(...cutoffsAt(now).map(({ at }) => at))
}

/** Is this contact, if it is an attempt without an end, still open? Most are older than every cutoff, so the earliest is asked first. */
export function isOpenAt(now: Instant): RawBuilder<boolean> {
  return afterCutoffs(now, isAfter)
}

/** Are the attempts without an end of this day all open? On the day of the cutoff itself, each has to be looked at. */
export function isOpenThroughout(now: Instant, zone: string): RawBuilder<boolean> {
  return afterCutoffs(now, (at) => sql`day > ${localTimeAt(zone, at).day}::date`)
}

export function isAfter(at: Instant): RawBuilder<boolean> {
  return sql`occurred_at > ${instant(at)}`
}

function afterCutoffs(now: Instant, isLater: (at: Instant) => RawBuilder<boolean>): RawBuilder<boolean> {
  const cases = cutoffsAt(now).map(({ channels, at }) => sql`(${isOneOf(channels)} and ${isLater(at)})`)
  return sql`(${isLater(earliestCutoff(now))} and (${sql.join(cases, sql` or `)}))`
}

export function isOneOf(channels: readonly Channel[]): RawBuilder<boolean> {
  return sql`channel in (${sql.join(channels.map((channel) => sql.lit(channel)))})`
}
