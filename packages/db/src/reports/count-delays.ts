import {
  type Bucket,
  type DateRange,
  DELAY_FRACTIONS,
  type DelayCount,
  type DelayHistogram,
  delayQuantile,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { contactRows, keyName } from './contact-rows.ts'
import { delayBucketSql } from './delay-bucket-sql.ts'
import { type KeyedRow, nameOfRow } from './keyed-row.ts'
import { delaySegments, type Plan } from './plan.ts'
import type { Segment } from './segments.ts'
import { needsDelay } from './tables.ts'

type Delays = Readonly<Partial<Record<DelayCount, number | null>>>

interface DelayRow extends KeyedRow {
  readonly delayBucket: number
  readonly answered: number
}

/** The quantiles of the reply delays of each group, by the group's name. */
export async function countDelays(
  db: Db,
  plan: Plan,
  { range, buckets }: { readonly range: DateRange; readonly buckets: readonly Bucket[] },
): Promise<ReadonlyMap<string, Delays>> {
  const histograms = new Map<string, Map<number, number>>()
  const parts = delaySegments(plan, range).map((segment) => delayRows(plan, segment, buckets))
  for (const row of (await histogramSql(plan, parts).execute(db)).rows) {
    const name = nameOfRow(plan, row)
    const histogram = histograms.get(name) ?? new Map<number, number>()
    histograms.set(name, histogram.set(row.delayBucket, row.answered))
  }
  return new Map([...histograms].map(([name, histogram]) => [name, quantilesOf(plan, histogram)]))
}

function quantilesOf({ delays }: Plan, histogram: DelayHistogram): Delays {
  return Object.fromEntries(delays.map((name) => [name, delayQuantile(histogram, DELAY_FRACTIONS[name])]))
}

function delayRows(plan: Plan, { table, days }: Segment, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const isRolledUp = table.grain !== 'CONTACT' || needsDelay(plan.respects)
  const bucket = isRolledUp ? sql`delay_bucket` : delayBucketSql()
  return contactRows(plan, {
    table,
    days,
    buckets,
    columns: [sql`${bucket} as delay_bucket`, sql`${table.sums.answered} as answered`],
    conditions: table.grain === 'CONTACT' ? [sql<boolean>`resolution = 'ANSWERED'`] : [],
  })
}

function histogramSql({ dimensions }: Plan, parts: readonly RawBuilder<unknown>[]): RawBuilder<DelayRow> {
  const keys = dimensions.map((_, at) => keyName(at))
  const texts = keys.map((key) => sql`${key}::text as ${key}`)
  return sql`
    select ${sql.join([sql`bucket`, ...texts, sql`delay_bucket`])}, sum(answered)::bigint as answered
    from (${sql.join(parts, sql` union all `)}) as contact
    group by ${sql.join([sql`bucket`, ...keys, sql`delay_bucket`])}
    having sum(answered) > 0`
}
