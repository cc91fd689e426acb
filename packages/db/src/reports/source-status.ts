import type { Channel, Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { sourceRhythms } from '../deployment-settings.ts'
import type { Db } from '../store/open.ts'
import { instant } from './sql-values.ts'

const DAY_MS = 86_400_000

/** How regularly a source delivers is judged by this much of the past; one silent for longer has ended and is not late. */
const OBSERVED_DAYS = 90
/** With fewer active hours there is no rhythm to speak of. */
const FEWEST_ACTIVE_HOURS = 5
/**
 * A source is late once silent for twice as long as all but its longest silences (the 95th percentile of its gaps),
 * and for a day at least. The median would call a source late whose contacts come in clusters.
 */
const LONG_GAPS_UNTIL_LATE = 2
const LONG_GAP_PERCENTILE = 0.95

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

/** Every source that has delivered, by name. */
export async function sourceStatuses(db: Db, now: Instant): Promise<SourceStatus[]> {
  const sums = await sumsBySource(db, now)
  const gaps = await gapsBySource(db, now)
  const spans = await spansOf(db, now, sums)
  const said = new Map((await sourceRhythms(db)).map((each) => [each.source, each.expectedEverySeconds]))
  return sums.map(({ firstHour, lastHour, ...sum }) => {
    const gap = gaps.get(sum.source) ?? null
    const saidSeconds = said.get(sum.source) ?? null
    const { first, last } = spans.get(sum.source) ?? { first: firstHour, last: lastHour }
    const lagSeconds = Math.round((now - last) / 1000)
    return {
      ...sum,
      firstEventAt: first,
      lastEventAt: last,
      expectedEverySeconds: saidSeconds ?? gap?.usual ?? null,
      isRhythmSet: saidSeconds !== null,
      lagSeconds,
      isLate: saidSeconds === null ? isLate(lagSeconds, gap) : lagSeconds > LONG_GAPS_UNTIL_LATE * saidSeconds,
    }
  })
}

function isLate(lagSeconds: number, gap: Gap | null): boolean {
  return gap !== null && lagSeconds > Math.max(LONG_GAPS_UNTIL_LATE * gap.long, DAY_MS / 1000)
}

/** The time between two hours with contacts, in seconds. */
interface Gap {
  /** The median. */
  readonly usual: number
  readonly long: number
}

interface SourceSums {
  readonly source: string
  readonly firstHour: Instant
  readonly lastHour: Instant
  readonly contacts: number
  readonly contactsLastDay: number
  readonly channels: readonly Channel[]
}

async function sumsBySource(db: Db, now: Instant): Promise<SourceSums[]> {
  const { rows } = await sql<Omit<SourceSums, 'channels'> & { readonly channels: string }>`
    select source, min(first_hour) as first_hour, max(last_hour) as last_hour, sum(contacts)::bigint as contacts,
      sum(contacts_last_day)::bigint as contacts_last_day, string_agg(channel::text, ',' order by channel) as channels
    from (
      select source, channel, min(hour) as first_hour, max(hour) as last_hour, sum(contacts) as contacts,
        coalesce(sum(contacts) filter (where hour > ${instant(now - DAY_MS)}), 0) as contacts_last_day
      from source_hourly
      where contacts > 0 and hour <= ${instant(now)}
      group by source, channel
    ) as by_channel
    group by source
    order by source`.execute(db)
  return rows.map((row) => ({ ...row, channels: row.channels.split(',') as Channel[] }))
}

/** The gaps of every source that has a rhythm. */
async function gapsBySource(db: Db, now: Instant): Promise<Map<string, Gap>> {
  const { rows } = await sql<{ source: string } & Gap>`
    select source, percentile_cont(0.5) within group (order by gap) as usual,
      percentile_cont(${sql.lit(LONG_GAP_PERCENTILE)}) within group (order by gap) as long
    from (
      select source, extract(epoch from hour - lag(hour) over (partition by source order by hour))::float8 as gap
      from (
        select distinct source, hour from source_hourly
        where contacts > 0 and hour > ${instant(now - OBSERVED_DAYS * DAY_MS)} and hour <= ${instant(now)}
      ) as active
    ) as gaps
    group by source
    having count(gap) >= ${sql.lit(FEWEST_ACTIVE_HOURS - 1)}`.execute(db)
  return new Map(rows.map(({ source, usual, long }) => [source, { usual: Math.round(usual), long }]))
}

/**
 * The exact first and last contact, looked up within the first and the last active hour. Hour by hour: joined in one go,
 * the database cannot tell how short an hour is and reads every contact there is.
 */
async function spansOf(
  db: Db,
  now: Instant,
  sums: readonly SourceSums[],
): Promise<Map<string, { readonly first: Instant; readonly last: Instant }>> {
  const hours = sums.flatMap(({ source, firstHour, lastHour, channels }) =>
    channels.flatMap((channel) =>
      [...new Set([firstHour, lastHour])].map((hour) => ({ source, channel, hour: new Date(hour).toISOString() })),
    ),
  )
  const { rows } = await sql<{ source: string; first: Instant; last: Instant }>`
    select asked.source, min(span.first) as first, max(span.last) as last
    from json_to_recordset(${JSON.stringify(hours)}::json) as asked(source text, channel channel, hour timestamptz)
    cross join lateral (
      select min(occurred_at) as first, max(occurred_at) as last from interaction
      where channel = asked.channel and source = asked.source and occurred_at >= asked.hour
        and occurred_at < asked.hour + interval '1 hour' and occurred_at <= ${instant(now)}
    ) as span
    where span.first is not null
    group by asked.source`.execute(db)
  return new Map(rows.map(({ source, first, last }) => [source, { first, last }]))
}
