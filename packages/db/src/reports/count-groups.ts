import {
  BadAggregateQuery,
  type Bucket,
  bucketsOf,
  type CountedRange,
  type CountName,
  type Counts,
  type DateRange,
  FEW_PEOPLE_BELOW,
  type Group,
  localTimeAt,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { contactRows, keyName } from './contact-rows.ts'
import type { Plan } from './plan.ts'

/** One definition of every count, over the rows of either table. */
const COUNT_SQL: Readonly<Record<CountName, RawBuilder<number | null>>> = {
  contacts: sum('contacts'),
  inbound: sum('contacts', "direction = 'INBOUND'"),
  outbound: sum('contacts', "direction = 'OUTBOUND'"),
  attempts: sum('attempts'),
  answered: sum('answered'),
  declined: sum('declined'),
  undelivered: sum('undelivered'),
  unanswered: sql`${sum('unresolved')} - ${sum('open')}`,
  open: sum('open'),
  emails: sum('contacts', "channel = 'EMAIL'"),
  legitimate: sum('contacts', "channel = 'EMAIL' and direction = 'INBOUND' and mail_class = 'LEGITIMATE'"),
  graymail: sum('contacts', "channel = 'EMAIL' and direction = 'INBOUND' and mail_class = 'GRAYMAIL'"),
  spam: sum('contacts', "channel = 'EMAIL' and direction = 'INBOUND' and mail_class = 'SPAM'"),
  customers: sql`count(distinct customer_id)`,
  emailCustomers: sql`count(distinct customer_id) filter (where channel = 'EMAIL')`,
  replyDelayMedian: sql`percentile_cont(0.5) within group (order by delay)`,
  replyDelayP90: sql`percentile_cont(0.9) within group (order by delay)`,
}

function sum(column: string, condition = 'true'): RawBuilder<number> {
  return sql`coalesce(sum(${sql.ref(column)}) filter (where ${sql.raw(condition)}), 0)::bigint`
}

/** More groups than this are not read to choose the first few among them. */
const MOST_GROUPS = 50_000

export interface CountedGroups extends CountedRange {
  /** The first day with an attempt that may still be answered. */
  readonly openFrom: string | null
}

/** Counts the contacts of a range by bucket and key. */
export async function countGroups(db: Db, plan: Plan, range: DateRange): Promise<CountedGroups> {
  const buckets = bucketsOf(range, plan.query.granularity ?? null, plan.zone)
  const { rows } = await sql<CountedRow>`${groupsSql(plan, buckets)}`.execute(db)
  if (rows.length > MOST_GROUPS) throw tooManyGroups()
  const openFrom =
    rows.flatMap((row) => (row.openFrom === null ? [] : [dayOf(row.openFrom, plan.zone)])).sort()[0] ?? null
  return { buckets, groups: rows.map((row) => groupOf(plan, row)), openFrom }
}

type CountedRow = Readonly<Record<string, unknown>> & {
  readonly bucket: number
  readonly openFrom: string | number | null
}

function groupsSql(plan: Plan, buckets: readonly Bucket[]): RawBuilder<CountedRow> {
  const keys = (plan.query.dimensions ?? []).map((_, at) => sql`contact.${keyName(at)}`)
  const texts = keys.map((key, at) => sql`${key}::text as ${keyName(at)}`)
  const counts = plan.counts.map((name) => sql`${COUNT_SQL[name]} as ${sql.ref(name)}`)
  const openFrom = plan.counts.includes('open') ? sql`min(moment) filter (where open > 0)` : sql`null`
  return sql`
    select ${sql.join([sql`bucket`, ...texts, ...counts])}, ${openFrom} as open_from
    from (${contactRows(plan, buckets)}) as contact
    group by ${sql.join([sql`bucket`, ...keys])}
    having sum(contacts) > 0
    limit ${sql.lit(MOST_GROUPS + 1)}`
}

function groupOf(plan: Plan, row: CountedRow): Group {
  const keys = (plan.query.dimensions ?? []).map((_, at) => String(row[`key${at}`]))
  const counts: Counts = Object.fromEntries(plan.counts.map((name) => [name, row[name] as number | null]))
  const isHidden = !plan.maySeeFewPeople && (counts.customers ?? 0) < FEW_PEOPLE_BELOW
  return { bucket: row.bucket, keys, counts, isHidden }
}

/** The roll-up gives a day, the single contacts an instant. */
function dayOf(moment: string | number, zone: string): string {
  return typeof moment === 'string' ? moment : localTimeAt(zone, moment).day
}

function tooManyGroups(): BadAggregateQuery {
  const message = `the question has more than ${MOST_GROUPS} groups; ask for fewer dimensions, longer buckets or a shorter range`
  return new BadAggregateQuery({ code: 'BAD_USER_INPUT', message, field: ['dimensions'] })
}
