import type { Channel, Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { sourceRhythms } from '../deployment-settings.ts'
import type { Db } from '../store/open.ts'
import { snapshotCache } from '../store/snapshot-cache.ts'
import { instant } from './sql-values.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How regularly a source delivers is judged by this much of the past; one silent for longer has ended and is not late. */
const OBSERVED_DAYS = 90
/** With fewer active hours there is no rhythm to speak of. */
const FEWEST_ACTIVE_HOURS = 5
/**
 * A source is late once silent for twice as long as all but its longest silences (the 95th percentile of its gaps),
 * and for a day at least. The median would call a source late whose contacts come in clusters.
 */
const LONG_GAPS_UNTIL_LATE = 2
/** Of the usual gap and of a long one. */
const GAP_PERCENTILES = '{0.5, 0.95}'

/** How fresh one source's contacts are. */
export interface SourceStatus {
  readonly source: string
  readonly firstEventAt: Instant
  /** Never after `now`. */
  readonly lastEventAt: Instant
  readonly contacts: number
  /** Of the last 24 hours, to the hour. */
  readonly contactsLastDay: number
  /** As somebody said, else the median time between two hours with contacts; null when there were too few. */
  readonly expectedEverySeconds: number | null
  /** Did somebody say so? */
  readonly isRhythmSet: boolean
  readonly lagSeconds: number
  readonly isLate: boolean
  readonly channels: readonly Channel[]
}

/** Every source that has delivered until now, by name. */
export async function sourceStatuses(db: Db, now: Instant): Promise<SourceStatus[]> {
  const activities = await activityCache(db, {
    question: 'activity of sources',
    now,
    read: () => activityOfSources(db, now),
    changesAt: async () => (Math.floor(now / HOUR_MS) + 1) * HOUR_MS,
  })
  const spans = await spansOf(db, now, activities)
  const said = new Map((await sourceRhythms(db)).map((each) => [each.source, each.expectedEverySeconds]))
  return activities.map(({ firstHour, lastHour, usualGap, longGap, ...activity }) => {
    const saidSeconds = said.get(activity.source) ?? null
    const { first, last } = spans.get(activity.source) ?? { first: firstHour, last: lastHour }
    const lagSeconds = Math.round((now - last) / 1000)
    return {
      ...activity,
      firstEventAt: first,
      lastEventAt: last,
      expectedEverySeconds: saidSeconds ?? (usualGap === null ? null : Math.round(usualGap)),
      isRhythmSet: saidSeconds !== null,
      lagSeconds,
      isLate: saidSeconds === null ? isLate(lagSeconds, longGap) : lagSeconds > LONG_GAPS_UNTIL_LATE * saidSeconds,
    }
  })
}

/** Every page asks for it, and it is told in whole hours. */
const activityCache = snapshotCache<SourceActivity[]>()

function isLate(lagSeconds: number, longGap: number | null): boolean {
  return longGap !== null && lagSeconds > Math.max(LONG_GAPS_UNTIL_LATE * longGap, DAY_MS / 1000)
}

/** What source_hourly and source_total tell of a source. */
interface SourceActivity extends Pick<SourceStatus, 'source' | 'contacts' | 'contactsLastDay' | 'channels'> {
  readonly firstHour: Instant
  readonly lastHour: Instant
  /** The median time between two hours with contacts, in seconds; null without a rhythm. */
  readonly usualGap: number | null
  readonly longGap: number | null
}

/** Source by source, for then the index gives the hours of each in order. */
async function activityOfSources(db: Db, now: Instant): Promise<SourceActivity[]> {
  const untilNow = sql`hourly.source = total.source and contacts > 0 and hour <= ${instant(now)}`
  const { rows } = await sql<Omit<SourceActivity, 'channels'> & { readonly channels: string }>`
    select total.*, hours.*, day.contacts_last_day, gaps.usual_gap, gaps.long_gap
    from (
      select source, sum(contacts)::bigint as contacts, string_agg(channel::text, ',' order by channel) as channels
      from source_total where contacts > 0 group by source
    ) as total
    cross join lateral (
      select (select min(hour) from source_hourly as hourly where ${untilNow}) as first_hour,
        (select max(hour) from source_hourly as hourly where ${untilNow}) as last_hour
    ) as hours
    cross join lateral (
      select coalesce(sum(contacts), 0)::bigint as contacts_last_day from source_hourly as hourly
      where ${untilNow} and hour > ${instant(now - DAY_MS)}
    ) as day
    left join lateral (
      select extract(epoch from percentiles[1])::float8 as usual_gap, extract(epoch from percentiles[2])::float8 as long_gap
      from (
        select percentile_cont(${sql.lit(GAP_PERCENTILES)}::float8[]) within group (order by gap) as percentiles
        from (
          select hour - lag(hour) over (order by hour) as gap from (
            select hour from source_hourly as hourly
            where ${untilNow} and hour > ${instant(now - OBSERVED_DAYS * DAY_MS)} group by hour
          ) as active
        ) as each_gap
        having count(gap) >= ${sql.lit(FEWEST_ACTIVE_HOURS - 1)}
      ) as gap_percentiles
    ) as gaps on true
    where last_hour is not null
    order by source`.execute(db)
  return rows.map((row) => ({ ...row, channels: row.channels.split(',') as Channel[] }))
}

/**
 * The exact first and last contact, looked up within the first and the last active hour. Hour by hour: joined in one go,
 * the database cannot tell how short an hour is and reads every contact there is.
 */
async function spansOf(
  db: Db,
  now: Instant,
  activities: readonly SourceActivity[],
): Promise<Map<string, { readonly first: Instant; readonly last: Instant }>> {
  const hours = activities.flatMap(({ source, firstHour, lastHour }) =>
    [...new Set([firstHour, lastHour])].map((hour) => ({ source, hour: new Date(hour).toISOString() })),
  )
  const { rows } = await sql<{ source: string; first: Instant; last: Instant }>`
    select asked.source, min(span.first) as first, max(span.last) as last
    from json_to_recordset(${JSON.stringify(hours)}::json) as asked(source text, hour timestamptz)
    cross join lateral (
      select min(occurred_at) as first, max(occurred_at) as last from interaction
      where source = asked.source and occurred_at >= asked.hour and occurred_at < asked.hour + interval '1 hour'
        and occurred_at <= ${instant(now)}
    ) as span
    where span.first is not null
    group by asked.source`.execute(db)
  return new Map(rows.map(({ source, first, last }) => [source, { first, last }]))
}
