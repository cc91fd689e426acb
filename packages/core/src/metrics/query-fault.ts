import { isDay } from '../evidence/instant.ts'
import { isTimeZone } from '../model/local-time.ts'
import type { AggregateOrder, AggregateQuery, DateRange, InteractionFilter } from './aggregate-query.ts'
import { mostBuckets } from './buckets.ts'
import { ATTEMPT_COUNTS, type CountName, DELAY_COUNTS, PEOPLE_COUNTS } from './counts.ts'
import { DIMENSION_VALUES, type Dimension, LAST_ATTEMPT_NUMBER, ONLY_COUNTED } from './dimension.ts'
import { countsFor } from './formulas.ts'

/** Rows of one answer at most, and without a `limit`. */
export const MOST_ROWS = 10_000
export const DEFAULT_ROWS = 1_000

/** No contact is older. */
const FIRST_DAY = '1900-01-01'

/** Why a question makes no sense, and which part of it. */
export interface QueryFault {
  readonly code: 'BAD_USER_INPUT'
  readonly message: string
  readonly field: readonly string[]
}

/** A question that `queryFault` would have refused. */
export class BadAggregateQuery extends Error {
  readonly fault: QueryFault
  constructor(fault: QueryFault) {
    super(fault.message)
    this.name = 'BadAggregateQuery'
    this.fault = fault
  }
}

/** The first fault of a question, or null. */
export function queryFault(query: AggregateQuery): QueryFault | null {
  for (const check of CHECKS) {
    const fault = check(query)
    if (fault !== null) return fault
  }
  return null
}

type Check = (query: AggregateQuery) => QueryFault | null

const CHECKS: readonly Check[] = [
  ({ measures }) => (measures.length === 0 ? bad(['measures'], 'ask for at least one measure') : null),
  ({ dimensions }) => repeated(dimensions ?? []),
  ({ range }) => rangeFault(range, 'range'),
  ({ compareWith }) => (compareWith ? rangeFault(compareWith, 'compareWith') : null),
  ({ timeZone }) =>
    timeZone != null && !isTimeZone(timeZone)
      ? bad(['timeZone'], `"${timeZone}" is not an IANA time zone, such as "Europe/Copenhagen"`)
      : null,
  bucketFault,
  shareFault,
  meaninglessFault,
  filterFault,
  limitFault,
  orderFault,
]

function repeated(dimensions: readonly string[]): QueryFault | null {
  const again = dimensions.find((dimension, at) => dimensions.indexOf(dimension) !== at)
  return again === undefined ? null : bad(['dimensions'], `${again} is named twice`)
}

export function rangeFault(range: DateRange, field: 'range' | 'compareWith'): QueryFault | null {
  for (const end of ['from', 'to'] as const) {
    if (!isDay(range[end])) return bad([field, end], `"${range[end]}" is not a day, such as "2026-11-22"`)
    if (range[end] < FIRST_DAY)
      return bad([field, end], `${range[end]} is before ${FIRST_DAY}, and no contact is older`)
  }
  if (range.from >= range.to)
    return bad([field], `the range must end after it starts; "to" (${range.to}) is not part of it`)
  return null
}

function bucketFault({ granularity, range, compareWith }: AggregateQuery): QueryFault | null {
  if (granularity == null) return null
  const most = Math.max(mostBuckets(range, granularity), compareWith ? mostBuckets(compareWith, granularity) : 0)
  if (most <= MOST_ROWS) return null
  return bad(
    ['granularity'],
    `${granularity} would cut the range into more than ${MOST_ROWS} buckets; ask for longer ones or for a shorter range`,
  )
}

function shareFault({ measures, dimensions }: AggregateQuery): QueryFault | null {
  const hasChannel = dimensions?.some((each) => each === 'CHANNEL' || each === 'CHANNEL_FAMILY') ?? false
  if (!measures.includes('CHANNEL_SHARE') || hasChannel) return null
  return bad(['dimensions'], 'CHANNEL_SHARE needs the dimension CHANNEL or CHANNEL_FAMILY: the share of what?')
}

/** A dimension in which some contacts have no value leaves them out: what counts just those says nothing by it. */
function meaninglessFault({ measures, dimensions }: AggregateQuery): QueryFault | null {
  for (const dimension of dimensions ?? []) {
    const counted = COUNTED_BY[dimension]
    const measure = counted && measures.find((each) => !countsFor([each]).every((name) => counted.includes(name)))
    if (measure) return bad(['measures'], `${measure} says nothing by ${dimension}: only ${ONLY_COUNTED[dimension]}`)
  }
  return null
}

const OF_ANSWERS: readonly CountName[] = [
  ...PEOPLE_COUNTS,
  ...DELAY_COUNTS,
  'contacts',
  'outbound',
  'attempts',
  'answered',
  'emails',
  'repeats',
]
const OF_OUTBOUND: readonly CountName[] = [...OF_ANSWERS, ...ATTEMPT_COUNTS, 'keyed']

const COUNTED_BY: Readonly<Partial<Record<Dimension, readonly CountName[]>>> = {
  REPLY_DELAY: OF_ANSWERS,
  ATTEMPT_NUMBER: OF_OUTBOUND,
  PREVIOUS_CHANNEL: OF_OUTBOUND,
  CONTACTS_IN_WEEK: OF_OUTBOUND,
}

/** An empty list would match nothing, and is more often meant to match everything. */
function filterFault({ filter }: AggregateQuery): QueryFault | null {
  const empty = Object.entries(filter ?? {}).find(([, values]) => Array.isArray(values) && values.length === 0)
  if (empty === undefined) return numberFault(filter ?? {})
  return bad(['filter', empty[0]], `${empty[0]} is empty and would match nothing; leave it out to match everything`)
}

function numberFault({ attemptNumbers, localHours }: InteractionFilter): QueryFault | null {
  const hour = localHours?.find((each) => !HOURS.includes(String(each)))
  if (hour !== undefined) return bad(['filter', 'localHours'], `${hour} is not an hour of the day, 0 to 23`)
  const number = attemptNumbers?.find((each) => !NUMBERS.includes(String(each)))
  if (number === undefined) return null
  return bad(['filter', 'attemptNumbers'], `${number} is not an attempt number, 1 to ${LAST_ATTEMPT_NUMBER}`)
}

const HOURS = DIMENSION_VALUES.LOCAL_HOUR ?? []
const NUMBERS = DIMENSION_VALUES.ATTEMPT_NUMBER ?? []

function limitFault({ limit }: AggregateQuery): QueryFault | null {
  if (limit == null || (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ROWS)) return null
  return bad(['limit'], `the limit must be a whole number from 1 to ${MOST_ROWS}`)
}

function orderFault(query: AggregateQuery): QueryFault | null {
  for (const [at, order] of (query.orderBy ?? []).entries()) {
    const why = whyNoOrder(query, order)
    if (why !== null) return bad(['orderBy', String(at)], why)
  }
  return null
}

function whyNoOrder(
  { measures, dimensions, granularity }: AggregateQuery,
  { measure, dimension, start }: AggregateOrder,
): string | null {
  const named = [measure != null, dimension != null, start === true].filter(Boolean).length
  if (named !== 1) return 'an order names exactly one of measure, dimension and start'
  if (measure != null && !measures.includes(measure)) return `${measure} is not among the measures asked for`
  if (dimension != null && !dimensions?.includes(dimension)) return `${dimension} is not among the dimensions asked for`
  if (start === true && granularity == null) return 'rows have a start only with a granularity'
  return null
}

function bad(field: readonly string[], message: string): QueryFault {
  return { code: 'BAD_USER_INPUT', message, field }
}
