import {
  type ContactsBehind,
  countsBehind,
  type DateRange,
  type Instant,
  type InteractionFilter,
  startOfDay,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { aDayAround, knownToRollUps } from './contacts-at-most.ts'
import type { BehindContext } from './contacts-behind.ts'
import { countGroups } from './count-groups.ts'
import { type Plan, planOf } from './plan.ts'

/** A day of the reporting zone, as instants, and how many such contacts it holds at most. */
export interface DayBehind {
  readonly from: Instant
  readonly to: Instant
  readonly contacts: number
}

/**
 * The days that may hold contacts behind a number, the earliest first, from the daily sums: few contacts among many are
 * found without going through all the days between them. What the sums cannot tell apart is not left out.
 */
export async function daysBehind(
  db: Db,
  behind: ContactsBehind,
  context: BehindContext,
  within: DateRange = aDayAround(behind.range),
): Promise<DayBehind[]> {
  const plan = dailyPlan({ ...behind, range: within }, context)
  const { buckets, groups } = await countGroups(db, plan, { range: plan.query.range, looks: { people: 1, few: [] } })
  const days = groups.flatMap(({ bucket, counts }) => {
    const days = buckets[bucket]?.days
    const contacts = countsBehind(behind).reduce((sum, name) => sum + (counts[name] ?? 0), 0)
    if (days === undefined || contacts === 0) return []
    return [{ from: startOfDay(days.from, plan.zone), to: startOfDay(days.to, plan.zone), contacts }]
  })
  return days.toSorted((a, b) => a.from - b.from)
}

/** By whatever of the filter some daily sums are kept by. */
function dailyPlan({ range, filter, measure }: ContactsBehind, { now, reportingZone }: BehindContext): Plan {
  const planFor = (filter: InteractionFilter) => {
    const query = { measures: [measure ?? 'CONTACTS'], range, filter, granularity: 'DAY' } as const
    return { ...planOf(query, { now, maySeeFewPeople: true }, reportingZone), people: [], delays: [] }
  }
  const whole = planFor(filter ?? {})
  return whole.whyNotRolledUp === null ? whole : planFor(knownToRollUps(filter ?? {}))
}

export function contactsOn(days: readonly DayBehind[]): number {
  return days.reduce((sum, day) => sum + day.contacts, 0)
}

/** The days as rows of `stretch`; those that follow each other are one. */
export function stretchSql(days: readonly DayBehind[]): RawBuilder<unknown> {
  const [starts, ends] = [new Set(days.map(({ from }) => from)), new Set(days.map(({ to }) => to))]
  const met = starts.intersection(ends)
  return sql`unnest(${instants(starts.difference(met))}, ${instants(ends.difference(met))}) as stretch (starts, ends)`
}

export const IS_IN_STRETCH = sql<boolean>`interaction.occurred_at >= stretch.starts and interaction.occurred_at < stretch.ends`

function instants(some: ReadonlySet<Instant>): RawBuilder<unknown> {
  return sql`${[...some].sort((a, b) => a - b).map((each) => new Date(each).toISOString())}::text[]::timestamptz[]`
}
