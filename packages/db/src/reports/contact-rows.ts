import { type Bucket, type DateRange, type Dimension, startOfDay } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { conditionsOf, DIMENSION_SQL } from './dimension-sql.ts'
import type { Plan } from './plan.ts'
import { all, instant, listOf } from './sql-values.ts'
import { INTERACTION, INTERACTION_WITH_DELAY, needsCustomer, needsDelay, type Table } from './tables.ts'

/** Rows to be counted: those of one table on some days that the question asks about. */
export interface RowsAsked {
  readonly table: Table
  readonly days: DateRange
  readonly buckets: readonly Bucket[]
  /** What is selected besides the bucket and the keys. */
  readonly columns: readonly RawBuilder<unknown>[]
  readonly conditions?: readonly RawBuilder<boolean>[]
}

/** Selects the bucket, the keys and the columns of the rows, in the same shape whichever table they come from. */
export function contactRows(
  plan: Plan,
  { table, days, buckets, columns, conditions = [] }: RowsAsked,
): RawBuilder<unknown> {
  const { dimensions, filter, respects } = plan
  const keys = dimensions.map((dimension, at) => sql`${DIMENSION_SQL[dimension]} as ${keyName(at)}`)
  const where = [...within(table, days, plan.zone), ...conditionsOf(filter, respects), ...conditions]
  return sql`
    select ${sql.join([sql`${bucketSql(table, buckets)} as bucket`, ...keys, ...columns])}
    from ${fromSql(table, respects)}
    where ${all(where)}`
}

/** The table with what a question in these respects needs besides: the customer, the bucket of the reply delay. */
export function fromSql(table: Table, respects: readonly Dimension[]): RawBuilder<unknown> {
  const { from } = table === INTERACTION && needsDelay(respects) ? INTERACTION_WITH_DELAY : table
  return needsCustomer(respects) ? sql`${from} join customer on customer.id = interaction.customer_id` : from
}

/** The column that holds the value of the n-th dimension. */
export function keyName(at: number): RawBuilder<unknown> {
  return sql.ref(`key${at}`)
}

const DAY_COLUMN = { MONTH: sql`month`, DAY: sql`day` }

/** Buckets follow each other without a gap, so a contact lies in the last one that has begun. */
function bucketSql({ grain }: Table, buckets: readonly Bucket[]): RawBuilder<number> {
  if (buckets.length === 1) return sql`0`
  if (grain === 'CONTACT') {
    const starts = buckets.map(({ from }) => new Date(from).toISOString())
    return sql`width_bucket(occurred_at, ${listOf('timestamptz', starts)}) - 1`
  }
  const starts = buckets.map(({ days }) => days.from)
  return sql`width_bucket(${DAY_COLUMN[grain]}, ${listOf('date', starts)}) - 1`
}

function within({ grain }: Table, { from, to }: DateRange, zone: string): RawBuilder<boolean>[] {
  if (grain !== 'CONTACT') {
    const column = DAY_COLUMN[grain]
    return [sql`${column} >= ${from}::date`, sql`${column} < ${to}::date`]
  }
  const [start, end] = [startOfDay(from, zone), startOfDay(to, zone)]
  return [sql`occurred_at >= ${instant(start)}`, sql`occurred_at < ${instant(end)}`]
}
