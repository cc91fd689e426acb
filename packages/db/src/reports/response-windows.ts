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

/** The days on which the cutoffs lie. */
export function cutoffDays(now: Instant, zone: string): string[] {
  return cutoffsAt(now).map(({ at }) => localTimeAt(zone, at).day)
}

/** Is this contact, if it is an attempt without an end, still open? */
export function isOpenAt(now: Instant): RawBuilder<boolean> {
  return oneAfter(cutoffsAt(now), (at) => sql`occurred_at > ${instant(at)}`)
}

/** Does this day of the roll-up lie wholly after the cutoff of its channel? The cutoff's own day does not. */
export function isOpenDay(now: Instant, zone: string): RawBuilder<boolean> {
  return oneAfter(cutoffsAt(now), (at) => sql`day > ${localTimeAt(zone, at).day}::date`)
}

/** Most contacts are older than every cutoff, so the earliest is asked first: it spares them the rest. */
function oneAfter(cutoffs: readonly Cutoff[], isAfter: (at: Instant) => RawBuilder<boolean>): RawBuilder<boolean> {
  const earliest = Math.min(...cutoffs.map(({ at }) => at))
  const cases = cutoffs.map(({ channels, at }) => sql`(${isOneOf(channels)} and ${isAfter(at)})`)
  return sql`(${isAfter(earliest)} and (${sql.join(cases, sql` or `)}))`
}

export function isOneOf(channels: readonly Channel[]): RawBuilder<boolean> {
  return sql`channel in (${sql.join(channels.map((channel) => sql.lit(channel)))})`
}
