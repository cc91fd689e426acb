import {
  BadAggregateQuery,
  bucketsOf,
  type CountedRange,
  type Counts,
  type DateRange,
  type Group,
  localTimeAt,
  type PeopleCount,
  type PeopleLook,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { keyName } from './contact-rows.ts'
import { countedRows } from './count-contacts.ts'
import { countDelays } from './count-delays.ts'
import { countPeople } from './count-people.ts'
import { groupsOfFewPeople } from './few-people.ts'
import { type KeyedRow, keysOfRow, nameOfRow } from './keyed-row.ts'
import type { PeopleLooks } from './people-looks.ts'
import type { Plan } from './plan.ts'

/** More groups than this are not read to choose the first few among them. */
const MOST_GROUPS = 50_000

export interface CountedGroups extends CountedRange {
  /** The first day with an attempt that may still be answered. */
  readonly openFrom: string | null
  /** Who was looked at before groups were withheld. */
  readonly fewPeopleLook: PeopleLook
}

interface GroupsAsked {
  readonly range: DateRange
  readonly looks: PeopleLooks
}

/** Counts the contacts of a range by bucket and key. */
export async function countGroups(db: Db, plan: Plan, { range, looks }: GroupsAsked): Promise<CountedGroups> {
  const buckets = bucketsOf(range, plan.query.granularity ?? null, plan.zone)
  const asked = { range, buckets }
  const { rows } = await groupsSql(plan, countedRows(plan, range, buckets)).execute(db)
  if (rows.length > MOST_GROUPS) throw tooManyGroups()
  const delays = plan.delays.length > 0 ? await countDelays(db, plan, asked) : null
  const people = plan.people.length > 0 ? await countPeople(db, plan, { ...asked, look: looks.people }) : null
  const named = rows.map((row) => ({ row, name: nameOfRow(plan, row), keys: keysOfRow(plan, row) }))
  const inDoubt = plan.maySeeFewPeople
    ? []
    : named.map(({ row: { bucket, contacts }, ...group }) => ({ ...group, bucket, contacts }))
  const few = await groupsOfFewPeople(db, plan, { buckets, groups: inDoubt, counted: people, looks: looks.few })
  const groups = named.map(({ row, name, keys }): Group => {
    const found = people === null ? {} : (people.byGroup.get(name) ?? NOBODY)
    const counts = { ...sumsOf(plan, row), ...(delays?.get(name) ?? {}), ...found }
    return { bucket: row.bucket, keys, counts, isHidden: few.names.has(name) }
  })
  return {
    buckets,
    groups,
    openFrom: openFromOf(plan, rows),
    peopleShare: people === null ? 1 : 1 / people.look,
    fewPeopleLook: few.look,
  }
}

const NOBODY: Readonly<Record<PeopleCount, number>> = { customers: 0, emailCustomers: 0 }

interface CountedRow extends KeyedRow {
  readonly contacts: number
  /** The first open attempt among single contacts. */
  readonly openAt?: number | null
  /** The first day of a roll-up with open attempts. */
  readonly openDay?: string | null
}

function groupsSql(plan: Plan, contacts: RawBuilder<unknown>): RawBuilder<CountedRow> {
  const keys = plan.dimensions.map((_, at) => keyName(at))
  const texts = keys.map((key) => sql`${key}::text as ${key}`)
  const sums = plan.sums.map((name) => sql`sum(${sql.ref(name)})::bigint as ${sql.ref(name)}`)
  const openSince = plan.sums.includes('open') ? [sql`min(open_at) as open_at`, sql`min(open_day) as open_day`] : []
  return sql`
    select ${sql.join([sql`bucket`, ...texts, ...sums, ...openSince])}
    from (${contacts}) as contact
    group by ${sql.join([sql`bucket`, ...keys])}
    having sum(contacts) > 0
    limit ${sql.lit(MOST_GROUPS + 1)}`
}

function sumsOf({ sums }: Plan, row: CountedRow): Counts {
  return Object.fromEntries(sums.map((name) => [name, row[name] as number]))
}

function openFromOf({ zone }: Plan, rows: readonly CountedRow[]): string | null {
  const days = rows.flatMap(({ openAt, openDay }) => [
    ...(openAt == null ? [] : [localTimeAt(zone, openAt).day]),
    ...(openDay == null ? [] : [openDay]),
  ])
  return days.sort()[0] ?? null
}

function tooManyGroups(): BadAggregateQuery {
  const message = `the question has more than ${MOST_GROUPS} groups; ask for fewer dimensions, longer buckets or a shorter range`
  return new BadAggregateQuery({ code: 'BAD_USER_INPUT', message, field: ['dimensions'] })
}
