import { type Bucket, type Dimension, localTimeAt, startOfDay } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { conditionsOf, DIMENSION_SQL, needsCustomer } from './dimension-sql.ts'
import type { Plan } from './plan.ts'
import { type Cutoff, cutoffsAt, isOneOf, isOpenAt, isOpenDay } from './response-windows.ts'
import { all, instant, listOf } from './sql-values.ts'

/**
 * The rows that are counted, in one shape whichever table they come from: bucket, keys, the columns that counts
 * tell apart, and how many contacts and attempts of each state the row stands for; unresolved attempts are open or
 * unanswered. `moment` is a day or an instant.
 */
export function contactRows(plan: Plan, buckets: readonly Bucket[]): RawBuilder<unknown> {
  if (plan.servedFrom === 'INTERACTIONS') return interactionRows(plan, buckets)
  const cutoffs = plan.counts.includes('open') ? cutoffsAt(plan.now) : []
  const openOnes = cutoffs.flatMap((cutoff) => openOnCutoffDay(plan, buckets, cutoff) ?? [])
  return sql.join([dailyRows(plan, buckets), ...openOnes], sql` union all `)
}

function interactionRows({ query, now }: Plan, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const filter = query.filter ?? {}
  const dimensions = query.dimensions ?? []
  const onlyAttempts = dimensions.includes('ATTEMPT_NUMBER') ? [sql<boolean>`is_attempt`] : []
  return sql`
    select ${bucketSql(sql`occurred_at`, 'timestamptz', buckets)} as bucket, ${keysSql(dimensions)}
      channel, direction, mail_class, customer_id, occurred_at as moment, 1 as contacts, is_attempt::int as attempts,
      ${flag(sql`resolution = 'ANSWERED'`)} as answered, ${flag(sql`resolution = 'DECLINED'`)} as declined,
      ${flag(sql`resolution = 'UNDELIVERED'`)} as undelivered,
      ${flag(sql`is_attempt and resolution is null`)} as unresolved,
      ${flag(sql`is_attempt and resolution is null and ${isOpenAt(now)}`)} as open,
      extract(epoch from answered_at - occurred_at)::float8 as delay
    from interaction ${needsCustomer(dimensions, filter) ? sql`join customer on customer.id = interaction.customer_id` : sql``}
    where ${all([...withinInstants(buckets), ...onlyAttempts, ...conditionsOf(filter)])}`
}

/** Attempts without an end are open or not by their whole day; those of the cutoff's own day are not. */
function dailyRows({ query, now, zone }: Plan, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const unresolved = sql`attempts - answered - declined - undelivered`
  const { from, to } = wholeOf(buckets)
  const within = [sql<boolean>`day >= ${from.days.from}::date`, sql<boolean>`day < ${to.days.to}::date`]
  return sql`
    select ${bucketSql(sql`day`, 'date', buckets)} as bucket, ${keysSql(query.dimensions ?? [])}
      channel, direction, mail_class, day as moment, contacts, attempts, answered, declined, undelivered,
      ${unresolved} as unresolved, case when ${isOpenDay(now, zone)} then ${unresolved} else 0 end as open
    from contact_daily
    where ${all([...within, ...conditionsOf(query.filter ?? {})])}`
}

/** The attempts of the cutoff's own day that are open after all. */
function openOnCutoffDay(
  { query, zone }: Plan,
  buckets: readonly Bucket[],
  { channels, at }: Cutoff,
): RawBuilder<unknown> | null {
  const { day } = localTimeAt(zone, at)
  const bucket = buckets.findIndex(({ days }) => days.from <= day && day < days.to)
  if (bucket === -1) return null
  const nextDay = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const within = [
    isOneOf(channels),
    sql<boolean>`occurred_at > ${instant(at)}`,
    sql<boolean>`occurred_at < ${instant(startOfDay(nextDay, zone))}`,
  ]
  return sql`
    select ${sql.lit(bucket)} as bucket, ${keysSql(query.dimensions ?? [])}
      channel, direction, mail_class, ${day}::date as moment, 0, 0, 0, 0, 0, 0 as unresolved, 1 as open
    from interaction
    where ${all([...within, sql<boolean>`is_attempt and resolution is null`, ...conditionsOf(query.filter ?? {})])}`
}

function keysSql(dimensions: readonly Dimension[]): RawBuilder<unknown> {
  return sql`${sql.join(
    dimensions.map((dimension, at) => sql`${DIMENSION_SQL[dimension]} as ${keyName(at)}, `),
    sql``,
  )}`
}

/** The column that holds the value of the n-th dimension. */
export function keyName(at: number): RawBuilder<unknown> {
  return sql.ref(`key${at}`)
}

/** Buckets follow each other without a gap, so a contact lies in the last one that has begun. */
function bucketSql(
  column: RawBuilder<unknown>,
  type: 'date' | 'timestamptz',
  buckets: readonly Bucket[],
): RawBuilder<number> {
  if (buckets.length === 1) return sql`0`
  const starts = buckets.map(({ from, days }) => (type === 'date' ? days.from : new Date(from).toISOString()))
  return sql`width_bucket(${column}, ${listOf(type, starts)}) - 1`
}

function withinInstants(buckets: readonly Bucket[]): RawBuilder<boolean>[] {
  const { from, to } = wholeOf(buckets)
  return [sql`occurred_at >= ${instant(from.from)}`, sql`occurred_at < ${instant(to.to)}`]
}

function wholeOf(buckets: readonly Bucket[]): { readonly from: Bucket; readonly to: Bucket } {
  const [from] = buckets
  const to = buckets.at(-1)
  if (from === undefined || to === undefined) throw new Error('a range has at least one bucket')
  return { from, to }
}

function flag(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql`case when ${condition} then 1 else 0 end`
}
