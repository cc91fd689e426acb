import type { Instant } from '../evidence/instant.ts'
import type { DateRange } from '../metrics/aggregate-query.ts'
import type { PermissionFilter } from '../permission/permission-report.ts'
import {
  CONTACTS_LAST_WEEK,
  type ContactsLastWeek,
  FATIGUE_CLASSES,
  type FatigueClass,
  type FatigueThresholds,
} from './fatigue-class.ts'
import type { OptOutRate } from './opt-out-rate.ts'

export interface FatigueQuery {
  /** The age is that of today, and for opt-outs that on the day of the contact. */
  readonly filter: PermissionFilter
  readonly thresholds: FatigueThresholds
}

/** How many customers are in both classes, and how many were: four weeks before, by the contacts of a week before. */
export interface CountedFatigue {
  readonly lastWeek: ContactsLastWeek
  readonly fatigueClass: FatigueClass | null
  readonly customers: number
  readonly previous: number
}

/** Null: withheld. */
export interface FatigueCount {
  readonly customers: number | null
  /** Of the stretch before, which is as long: the same customers by what went out to them then. */
  readonly previous: number | null
}

/** How often customers are contacted: every customer under one of `lastWeek`, and under one of `classes` or `withoutAddress`. */
export interface FatigueReport {
  readonly asOf: Instant
  readonly customers: number | null
  readonly thresholds: FatigueThresholds
  readonly lastWeek: readonly (FatigueCount & { readonly contacts: ContactsLastWeek })[]
  readonly classes: readonly (FatigueCount & { readonly fatigueClass: FatigueClass })[]
  /** Those contacted as seldom because no address is known that could be used. */
  readonly withoutAddress: FatigueCount
  readonly optOuts: readonly OptOutRate[]
  /** The days of the contacts whose opt-outs are counted. */
  readonly optOutRange: DateRange
  readonly warnings: readonly string[]
}

/** The numbers of customers; opt-outs are counted by contacts. */
export type FatigueCounts = Pick<FatigueReport, 'customers' | 'lastWeek' | 'classes' | 'withoutAddress'>

export function fatigueCounts(counted: readonly CountedFatigue[]): FatigueCounts {
  const inWeek = (contacts: ContactsLastWeek) => sumOf(counted.filter(({ lastWeek }) => lastWeek === contacts))
  const inClass = (which: FatigueClass | null) => sumOf(counted.filter(({ fatigueClass }) => fatigueClass === which))
  return {
    customers: sumOf(counted).customers,
    lastWeek: CONTACTS_LAST_WEEK.map((contacts) => ({ contacts, ...inWeek(contacts) })),
    classes: FATIGUE_CLASSES.map((fatigueClass) => ({ fatigueClass, ...inClass(fatigueClass) })),
    withoutAddress: inClass(null),
  }
}

function sumOf(counted: readonly CountedFatigue[]): Pick<CountedFatigue, 'customers' | 'previous'> {
  const sum = (count: 'customers' | 'previous') => counted.reduce((sum, each) => sum + each[count], 0)
  return { customers: sum('customers'), previous: sum('previous') }
}
