import { type ContactsBehind, type DateRange, type InteractionFilter, startOfDay } from '@wavelength/core'
import type { Db } from '../store/open.ts'
import { aDayAround, knownToRollUps } from './contacts-at-most.ts'
import type { BehindContext } from './contacts-behind.ts'
import { sumsBehind } from './count-behind.ts'
import { type Plan, planOf } from './plan.ts'
import type { Stretch } from './stretches.ts'

/** A day of the reporting zone, and how many such contacts it holds at most. */
export interface DayBehind extends Stretch {
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
  const { buckets, sums } = await sumsBehind(db, behind, plan)
  const days = sums.flatMap(({ bucket, contacts }) => {
    const days = buckets[bucket]?.days
    if (days === undefined || contacts === 0) return []
    return [{ from: startOfDay(days.from, plan.zone), to: startOfDay(days.to, plan.zone), contacts }]
  })
  return days.toSorted((a, b) => a.from - b.from)
}

/** By whatever of the filter some daily sums are kept by. */
function dailyPlan({ range, filter, measure }: ContactsBehind, { now, reportingZone }: BehindContext): Plan {
  const planFor = (filter: InteractionFilter) => {
    const query = { measures: [measure ?? 'CONTACTS'], range, filter, granularity: 'DAY' } as const
    return planOf(query, { now, maySeeFewPeople: true }, reportingZone)
  }
  const whole = planFor(filter ?? {})
  return whole.whyNotRolledUp === null ? whole : planFor(knownToRollUps(filter ?? {}))
}

export function contactsOn(days: readonly DayBehind[]): number {
  return days.reduce((sum, day) => sum + day.contacts, 0)
}
