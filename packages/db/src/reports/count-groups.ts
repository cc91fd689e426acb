import {
  BadAggregateQuery,
  bucketsOf,
  type CountedRange,
  type Counts,
  type DateRange,
  FEW_PEOPLE_BELOW,
  type Group,
  localTimeAt,
  type PeopleCount,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { keyName } from './contact-rows.ts'
import { countedRows } from './count-contacts.ts'
import { countDelays } from './count-delays.ts'
import { type CountedPeople, countPeople } from './count-people.ts'
import { type KeyedRow, keysOfRow, nameOfRow } from './keyed-row.ts'
import type { Plan } from './plan.ts'

/** More groups than this are not read to choose the first few among them. */
const MOST_GROUPS = 50_000

export interface CountedGroups extends CountedRange {
  /** The first day with an attempt that may still be answered. */
  readonly openFrom: string | null
}

/** Counts the contacts of a range by bucket and key. */
export async function countGroups(
  db: Db,
  plan: Plan,
  { range, isSampled }: { readonly range: DateRange; readonly isSampled: boolean },
): Promise<CountedGroups> {
  const buckets = bucketsOf(range, plan.query.granularity ?? null, plan.zone)
  const asked = { range, buckets, isSampled }
  const { rows } = await groupsSql(plan, countedRows(plan, range, buckets)).execute(db)
  if (rows.length > MOST_GROUPS) throw tooManyGroups()
  const delays = plan.delays.length > 0 ? await countDelays(db, plan, asked) : null
  const people = plan.people.length > 0 ? await countPeople(db, plan, asked) : EVERYBODY
  const groups = rows.map((row) => {
    const name = nameOfRow(plan, row)
    const found = people.byGroup.get(name) ?? NOBODY
    return groupOf(plan, row, { ...(delays?.get(name) ?? {}), ...found })
  })
  return { buckets, groups, openFrom: openFromOf(plan, rows), peopleShare: people.share }
}

const EVERYBODY: CountedPeople = { byGroup: new Map(), share: 1 }
const NOBODY: Readonly<Record<PeopleCount, number>> = { customers: 0, emailCustomers: 0 }

interface CountedRow extends KeyedRow {
  /** The first open attempt. */
  readonly openAt?: number | null
}

function groupsSql(plan: Plan, contacts: RawBuilder<unknown>): RawBuilder<CountedRow> {
  const keys = plan.dimensions.map((_, at) => keyName(at))
  const texts = keys.map((key) => sql`${key}::text as ${key}`)
  const sums = plan.sums.map((name) => sql`sum(${sql.ref(name)})::bigint as ${sql.ref(name)}`)
  const openSince = plan.sums.includes('open') ? [sql`min(open_at) as open_at`] : []
  return sql`
    select ${sql.join([sql`bucket`, ...texts, ...sums, ...openSince])}
    from (${contacts}) as contact
    group by ${sql.join([sql`bucket`, ...keys])}
    having sum(contacts) > 0
    limit ${sql.lit(MOST_GROUPS + 1)}`
}

function groupOf(plan: Plan, row: CountedRow, others: Counts): Group {
  const sums = Object.fromEntries(plan.sums.map((name) => [name, row[name] as number]))
  const isHidden = !plan.maySeeFewPeople && (others.customers ?? 0) < FEW_PEOPLE_BELOW
  return { bucket: row.bucket, keys: keysOfRow(plan, row), counts: { ...sums, ...others }, isHidden }
}

function openFromOf({ zone }: Plan, rows: readonly CountedRow[]): string | null {
  const instants = rows.flatMap(({ openAt }) => openAt ?? [])
  return instants.length === 0 ? null : localTimeAt(zone, Math.min(...instants)).day
}

function tooManyGroups(): BadAggregateQuery {
  const message = `the question has more than ${MOST_GROUPS} groups; ask for fewer dimensions, longer buckets or a shorter range`
  return new BadAggregateQuery({ code: 'BAD_USER_INPUT', message, field: ['dimensions'] })
}
