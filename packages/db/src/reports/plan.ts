import {
  ADDITIVE_COUNTS,
  type AggregateQuery,
  type CountName,
  countsFor,
  type Dimension,
  FEW_PEOPLE_BELOW,
  type Instant,
  type InteractionFilter,
  MATURING_COUNTS,
  type ServedFrom,
} from '@wavelength/core'

/** What an answer depends on besides the question. */
export interface AggregateContext {
  readonly now: Instant
  /** Is the reader allowed to see numbers about fewer than five people? Those who may read personal data are. */
  readonly maySeeFewPeople: boolean
}

/** How a question is answered. */
export interface Plan {
  readonly query: AggregateQuery
  readonly zone: string
  readonly now: Instant
  readonly maySeeFewPeople: boolean
  readonly counts: readonly CountName[]
  readonly servedFrom: ServedFrom
  /** Why the roll-up cannot serve it; null when it does. */
  readonly whyNotRolledUp: string | null
}

export function planOf(query: AggregateQuery, context: AggregateContext, reportingZone: string): Plan {
  const zone = query.timeZone ?? reportingZone
  const counts = new Set<CountName>(['contacts', ...countsFor(query.measures)])
  if (MATURING_COUNTS.some((name) => counts.has(name))) counts.add('open')
  if (!context.maySeeFewPeople) counts.add('customers')
  const whyNotRolledUp =
    whyNot(query, context) ??
    (zone === reportingZone ? null : `the roll-up keeps days of ${reportingZone}, not of ${zone}`)
  const servedFrom = whyNotRolledUp === null ? 'ROLL_UP' : 'INTERACTIONS'
  return {
    query,
    zone,
    now: context.now,
    maySeeFewPeople: context.maySeeFewPeople,
    counts: [...counts],
    servedFrom,
    whyNotRolledUp,
  }
}

const ROLLED_UP_DIMENSIONS: readonly Dimension[] = ['CHANNEL', 'CHANNEL_FAMILY', 'DIRECTION', 'AGE_BAND', 'MAIL_CLASS']
const ROLLED_UP_FILTERS: readonly string[] = [
  'channels',
  'families',
  'directions',
  'ageBands',
  'mailClasses',
] satisfies (keyof InteractionFilter)[]
const ROLLED_UP_COUNTS: readonly CountName[] = ADDITIVE_COUNTS

/** The roll-up knows no people, so it cannot tell whether a group has enough of them. */
function whyNot(query: AggregateQuery, context: AggregateContext): string | null {
  if (!context.maySeeFewPeople) return `groups of fewer than ${FEW_PEOPLE_BELOW} people must be found`
  if (query.granularity === 'HOUR') return 'the roll-up keeps days, not hours'
  const measure = query.measures.find((each) => countsFor([each]).some((name) => !ROLLED_UP_COUNTS.includes(name)))
  if (measure !== undefined) return `the roll-up does not hold ${measure}`
  const dimension = query.dimensions?.find((each) => !ROLLED_UP_DIMENSIONS.includes(each))
  if (dimension !== undefined) return `the roll-up is not kept by ${dimension}`
  const filters = Object.entries(query.filter ?? {}).filter(([, values]) => values != null)
  const filter = filters.find(([name]) => !ROLLED_UP_FILTERS.includes(name))?.[0]
  return filter === undefined ? null : `the roll-up cannot be narrowed by ${filter}`
}
