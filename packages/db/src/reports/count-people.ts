import type { Bucket, DateRange, PeopleCount, PeopleLook } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { contactRows, keyName } from './contact-rows.ts'
import { type KeyedRow, nameOfRow } from './keyed-row.ts'
import type { Plan } from './plan.ts'
import { INTERACTION } from './tables.ts'

export interface CountedPeople {
  /** How many different people stand behind each group, by the group's name. */
  readonly byGroup: ReadonlyMap<string, Readonly<Record<PeopleCount, number>>>
  /** Who was looked at. */
  readonly look: PeopleLook
}

/** Ids are uniform, so that a share of all customers is a share of all ids; spelled as in the indexes that hold their contacts. */
export const IS_LOOKED_AT: Readonly<Record<PeopleLook, readonly RawBuilder<boolean>[]>> = {
  1: [],
  16: [sql<boolean>`interaction.customer_id < '10000000-0000-0000-0000-000000000000'`],
  64: [sql<boolean>`interaction.customer_id < '04000000-0000-0000-0000-000000000000'`],
  1024: [sql<boolean>`interaction.customer_id < '00400000-0000-0000-0000-000000000000'`],
}

export interface PeopleAsked {
  readonly range: DateRange
  readonly buckets: readonly Bucket[]
  readonly look: PeopleLook
  readonly conditions?: readonly RawBuilder<boolean>[]
}

/** Counts people one by one: all of them, or those of a sample. */
export async function countPeople(
  db: Db,
  plan: Plan,
  { range, buckets, look, conditions = [] }: PeopleAsked,
): Promise<CountedPeople> {
  const contacts = contactRows(plan, {
    table: INTERACTION,
    days: range,
    buckets,
    columns: [sql`interaction.customer_id`, sql`channel = 'EMAIL' as is_email`],
    conditions: [...IS_LOOKED_AT[look], ...conditions],
  })
  const { rows } = await sql<KeyedRow & Record<PeopleCount, number>>`${peopleSql(plan, contacts)}`.execute(db)
  const byGroup = new Map(
    rows.map(({ customers, emailCustomers, ...row }) => [nameOfRow(plan, row), { customers, emailCustomers }]),
  )
  return { byGroup, look }
}

/** First every person of a group once, then how many there are: faster than counting distinct values. */
function peopleSql(
  { dimensions }: Plan,
  contacts: RawBuilder<unknown>,
): RawBuilder<KeyedRow & Record<PeopleCount, number>> {
  const keys = dimensions.map((_, at) => keyName(at))
  const texts = keys.map((key) => sql`${key}::text as ${key}`)
  return sql`
    select ${sql.join([sql`bucket`, ...texts])},
      count(*) as customers, count(*) filter (where has_email) as email_customers
    from (
      select ${sql.join([sql`bucket`, ...keys])}, customer_id, bool_or(is_email) as has_email
      from (${contacts}) as contact
      group by ${sql.join([sql`bucket`, ...keys])}, customer_id
    ) as person
    group by ${sql.join([sql`bucket`, ...keys])}`
}
