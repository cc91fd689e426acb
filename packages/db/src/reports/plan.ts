import {
  ADDITIVE_COUNTS,
  type AdditiveCount,
  type AggregateQuery,
  type CountName,
  countsFor,
  type DateRange,
  DELAY_COUNTS,
  type DelayCount,
  type Dimension,
  type Instant,
  type InteractionFilter,
  MATURING_COUNTS,
  PEOPLE_COUNTS,
  type PeopleCount,
  type ServedFrom,
} from '@wavelength/core'
import { type Segment, segmentsOf, type Tables } from './segments.ts'
import { canServe, DAILY_TABLES, MONTHLY_TABLES, REPLY_DELAY_MONTHLY, respectsOf } from './tables.ts'

/** What an answer depends on besides the question. */
export interface AggregateContext {
  readonly now: Instant
  /** Is the reader allowed to see numbers about fewer than five people? Those who may read personal data are. */
  readonly maySeeFewPeople: boolean
}

/** How a question is answered. */
export interface Plan {
  readonly query: AggregateQuery
  readonly dimensions: readonly Dimension[]
  readonly filter: InteractionFilter
  /** In what the question groups or narrows. */
  readonly respects: readonly Dimension[]
  readonly zone: string
  readonly now: Instant
  readonly maySeeFewPeople: boolean
  readonly sums: readonly AdditiveCount[]
  readonly delays: readonly DelayCount[]
  readonly people: readonly PeopleCount[]
  /** Why no roll-up can serve it; null when one does, at least for whole months. */
  readonly whyNotRolledUp: string | null
  readonly contactTables: Tables
  readonly delayTables: Tables
}

export function planOf(query: AggregateQuery, context: AggregateContext, reportingZone: string): Plan {
  const zone = query.timeZone ?? reportingZone
  const dimensions = query.dimensions ?? []
  const filter = query.filter ?? {}
  const respects = respectsOf(dimensions, filter)
  const counts = new Set<CountName>(['contacts', ...countsFor(query.measures)])
  if (MATURING_COUNTS.some((name) => counts.has(name))) counts.add('open')
  const sums = ADDITIVE_COUNTS.filter((name) => counts.has(name))
  const whyNot = whyNotByTime(query, zone, reportingZone)
  const contactTables = whyNot === null ? tablesFor(respects, sums) : NO_TABLES
  return {
    query,
    dimensions,
    filter,
    respects,
    zone,
    ...context,
    sums,
    delays: DELAY_COUNTS.filter((name) => counts.has(name)),
    people: PEOPLE_COUNTS.filter((name) => counts.has(name)),
    whyNotRolledUp: whyNot ?? whyNotByContent(contactTables, respects, query),
    contactTables,
    delayTables: whyNot === null ? { ...NO_TABLES, monthly: delayTable(respects) } : NO_TABLES,
  }
}

const NO_TABLES: Tables = { monthly: null, daily: null }

/** The smallest roll-ups that can serve a question in these respects. */
export function tablesFor(respects: readonly Dimension[], sums: readonly AdditiveCount[]): Tables {
  return {
    monthly: MONTHLY_TABLES.find((table) => canServe(table, respects, sums)) ?? null,
    daily: DAILY_TABLES.find((table) => canServe(table, respects, sums)) ?? null,
  }
}

function delayTable(respects: readonly Dimension[]): Tables['monthly'] {
  return canServe(REPLY_DELAY_MONTHLY, [...respects, 'REPLY_DELAY'], []) ? REPLY_DELAY_MONTHLY : null
}

function whyNotByTime({ granularity }: AggregateQuery, zone: string, reportingZone: string): string | null {
  if (granularity === 'HOUR') return 'the roll-ups keep days, not hours'
  return zone === reportingZone ? null : `the roll-ups keep days of ${reportingZone}, not of ${zone}`
}

function whyNotByContent(
  { monthly, daily }: Tables,
  respects: readonly Dimension[],
  { granularity }: AggregateQuery,
): string | null {
  const by = respects.join(', ')
  if (monthly === null && daily === null) return `no roll-up is kept by ${by}`
  const needsDays = granularity === 'DAY' || granularity === 'WEEK'
  return daily === null && needsDays ? `the roll-up by ${by} keeps months, not days` : null
}

/** From where the contacts of a range are counted. */
export function contactSegments({ query, contactTables }: Plan, range: DateRange): Segment[] {
  return segmentsOf(range, contactTables, query.granularity ?? null)
}

/** From where the reply delays of a range are read. */
export function delaySegments({ query, delayTables }: Plan, range: DateRange): Segment[] {
  return segmentsOf(range, delayTables, query.granularity ?? null)
}

/** Are people counted, or found to be few? */
export function readsPeople({ people, maySeeFewPeople }: Plan): boolean {
  return people.length > 0 || !maySeeFewPeople
}

/** Where all of these were read from. */
export function servedFromOf(plan: Plan, segments: readonly Segment[]): ServedFrom {
  const single = segments.filter(({ table }) => table.grain === 'CONTACT')
  if (single.length === segments.length) return 'INTERACTIONS'
  return single.length > 0 || readsPeople(plan) ? 'BOTH' : 'ROLL_UP'
}
