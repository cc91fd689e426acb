import {
  type DateRange,
  FATIGUE_DAYS,
  type InteractionFilter,
  OPT_OUT_DAYS,
  type PermissionFilter,
  type Purpose,
  plusDays,
} from '@wavelength/core'
import type { GuestLimit } from './guest-limit.ts'
import { commonDays, commonFilter, refuse } from './within-limit.ts'

interface AboutExperiment {
  readonly range: DateRange
  readonly purpose: Purpose | null
}

/** An experiment is told of everybody, by one purpose at most; a link that shows less than that shows none. */
export function experimentWithinLimit(
  { range, purpose }: AboutExperiment,
  limit: GuestLimit,
  reportingZone: string,
): AboutExperiment {
  const { purposes } = limit.filter
  if (limit.timeZone !== reportingZone || !isOnly(limit.filter, ['purposes']))
    return refuse('what recommendations are worth')
  return { range: commonDays(range, limit.days), purpose: purposeWithin(purpose, purposes ?? null) }
}

function purposeWithin(asked: Purpose | null, allowed: readonly Purpose[] | null): Purpose | null {
  if (allowed === null) return asked
  const [only, ...others] = allowed
  if (asked === null && only !== undefined && others.length === 0) return only
  return asked !== null && allowed.includes(asked) ? asked : refuse('all purposes together; ask for one')
}

const OF_PEOPLE = ['ageBands', 'generations', 'segments', 'countries'] as const satisfies (keyof PermissionFilter)[]

/** Permission is that of today and of whole customers: a link to other days, or to some of their contacts, shows none. */
export function permissionsWithinLimit(filter: PermissionFilter, limit: GuestLimit): PermissionFilter {
  if (!showsWhole(limit, 0)) return refuse('whom may be contacted')
  return commonFilter(filter, limit.filter)
}

/** The last stretch, the one before, the week in which contacts drive people away, and the day that has begun. */
const FATIGUE_LOOKS_BACK = 2 * FATIGUE_DAYS + OPT_OUT_DAYS + 1

/** How often people are contacted is told of these weeks alone: a link that does not show all of them shows none. */
export function fatigueWithinLimit(filter: PermissionFilter, limit: GuestLimit): PermissionFilter {
  if (!showsWhole(limit, FATIGUE_LOOKS_BACK)) return refuse('how often customers are contacted')
  return commonFilter(filter, limit.filter)
}

/** Does it show whole customers, from so many days ago to today? */
function showsWhole({ days, filter, today }: GuestLimit, daysBack: number): boolean {
  const showsDays = days === null || (days.from <= plusDays(today, -daysBack) && today < days.to)
  return showsDays && isOnly(filter, OF_PEOPLE)
}

function isOnly(filter: InteractionFilter, names: readonly (keyof InteractionFilter)[]): boolean {
  return Object.keys(filter).every((name) => names.some((each) => each === name))
}
