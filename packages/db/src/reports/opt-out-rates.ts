import {
  CONTACTS_IN_WEEK,
  type ContactsInWeek,
  type DateRange,
  FATIGUE_DAYS,
  type Instant,
  type InteractionFilter,
  OPT_OUT_DAYS,
  type OptOutRate,
  type OptOutsCounted,
  optOutRate,
  startOfDay,
  UNDELIVERED_OUTCOMES,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { NEWEST_CONSENT } from '../reads/in-force.ts'
import type { Db } from '../store/open.ts'
import { aggregate } from './aggregate.ts'
import { conditionsOf, DIMENSION_SQL } from './dimension-sql.ts'
import type { AggregateContext } from './plan.ts'
import { all, instant } from './sql-values.ts'
import { respectsOf } from './tables.ts'

/** Four weeks of contacts, the last of which has had its week to be followed by an opt-out. */
export function optOutRange(today: string): DateRange {
  const to = Temporal.PlainDate.from(today).subtract({ days: OPT_OUT_DAYS })
  return { from: to.subtract({ days: FATIGUE_DAYS }).toString(), to: to.toString() }
}

interface Asked {
  readonly filter: InteractionFilter
  readonly range: DateRange
  /** Whose days they are: the reporting zone. */
  readonly zone: string
}

/** After how many of a thousand contacts a consent was taken back, by the number of contacts in the week up to it. */
export async function optOutRates(db: Db, asked: Asked, context: AggregateContext): Promise<OptOutRate[]> {
  const before = { ...asked, range: fourWeeksBefore(asked.range) }
  const [contacts, contactsBefore, optOuts, optOutsBefore] = await Promise.all([
    contactsByLoad(db, asked, context),
    contactsByLoad(db, before, context),
    countOptOuts(db, asked),
    countOptOuts(db, before),
  ])
  return CONTACTS_IN_WEEK.map((load) =>
    optOutRate(load, beside(load, contacts, optOuts), beside(load, contactsBefore, optOutsBefore)),
  )
}

function fourWeeksBefore({ from }: DateRange): DateRange {
  return { from: Temporal.PlainDate.from(from).subtract({ days: FATIGUE_DAYS }).toString(), to: from }
}

type ByLoad<T> = ReadonlyMap<ContactsInWeek, T>

function beside(load: ContactsInWeek, contacts: ByLoad<number | null>, optOuts: ByLoad<number>): OptOutsCounted | null {
  const counted = contacts.get(load)
  if (counted === null) return null
  return { contacts: counted ?? 0, optOuts: optOuts.get(load) ?? 0 }
}

/** Null: withheld. */
async function contactsByLoad(
  db: Db,
  { filter, range }: Asked,
  context: AggregateContext,
): Promise<ByLoad<number | null>> {
  const query = { measures: ['OUTBOUND'], dimensions: ['CONTACTS_IN_WEEK'], range, filter } as const
  const { rows } = await aggregate(db, query, context)
  return new Map(rows.map(({ keys, values }) => [keys[0]?.value as ContactsInWeek, values[0]?.value ?? null]))
}

async function countOptOuts(db: Db, { filter, range, zone }: Asked): Promise<ByLoad<number>> {
  const [start, end] = [startOfDay(range.from, zone), startOfDay(range.to, zone)]
  const respects = respectsOf(['CONTACTS_IN_WEEK'], filter)
  const within = all([
    sql`occurred_at >= ${instant(start)}`,
    sql`occurred_at < ${instant(end)}`,
    ...conditionsOf(filter, respects),
  ])
  const { rows } = await sql<{ load: ContactsInWeek; optOuts: number }>`
    select ${DIMENSION_SQL.CONTACTS_IN_WEEK} as load,
      count(distinct (interaction.customer_id, interaction.id)) as opt_outs
    from (${withdrawals(start, end + OPT_OUT_MS)}) as withdrawn
      cross join lateral (${LATEST_CONTACT}) as interaction
      join customer on customer.id = interaction.customer_id
    where ${within}
    group by load`.execute(db)
  return new Map(rows.map(({ load, optOuts }) => [load, optOuts]))
}

const OPT_OUT_MS = OPT_OUT_DAYS * 86_400_000

/** A consent that was taken back before is not taken back again. */
function withdrawals(from: Instant, to: Instant): RawBuilder<unknown> {
  return sql`
    select customer_id, effective_from from consent as told
    where status = 'WITHDRAWN' and effective_from >= ${instant(from)} and effective_from < ${instant(to)}
      and (
        select status from consent as earlier
        where earlier.customer_id = told.customer_id and earlier.channel = told.channel
          and earlier.purpose_class = told.purpose_class
          and (earlier.effective_from, earlier.status, earlier.recorded_at)
            < (told.effective_from, told.status, told.recorded_at)
        order by ${NEWEST_CONSENT} limit 1) is distinct from 'WITHDRAWN'`
}

/** What never arrived moves nobody to opt out. */
const LATEST_CONTACT: RawBuilder<unknown> = sql`
  select * from interaction
  where interaction.customer_id = withdrawn.customer_id and direction = 'OUTBOUND'
    and outcome not in (${sql.join(UNDELIVERED_OUTCOMES.map(sql.lit))})
    and occurred_at <= withdrawn.effective_from
    and occurred_at > withdrawn.effective_from - interval '${sql.raw(String(24 * OPT_OUT_DAYS))} hours'
  order by occurred_at desc, id desc limit 1`
