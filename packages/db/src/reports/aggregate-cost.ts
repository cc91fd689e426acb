import {
  type AggregateQuery,
  BadAggregateQuery,
  type DateRange,
  MOST_CONTACTS_FOR_EXACT_PEOPLE,
  PEOPLE_SAMPLED_ONE_IN,
  queryFault,
  type ServedFrom,
} from '@wavelength/core'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { contactsAtMost } from './contacts-at-most.ts'
import { type AggregateContext, contactSegments, delaySegments, type Plan, planOf, servedFromOf } from './plan.ts'
import type { Segment } from './segments.ts'

/** What a question would cost. */
export interface AggregateCost {
  readonly servedFrom: ServedFrom
  /** At most so many single contacts are read; those that the filter leaves out are counted in where no roll-up knows them. */
  readonly singleContacts: number
  /** Would people be estimated? */
  readonly estimatesPeople: boolean
}

/** What a question would cost, found from the roll-ups without asking it; throws `BadAggregateQuery` when it makes no sense. */
export async function aggregateCost(db: Db, query: AggregateQuery, context: AggregateContext): Promise<AggregateCost> {
  const fault = queryFault(query)
  if (fault !== null) throw new BadAggregateQuery(fault)
  const plan = planOf(query, context, (await readDeployment(db)).reportingTimeZone)
  const ranges = [query.range, ...(query.compareWith ? [query.compareWith] : [])]
  const segments = ranges.flatMap((range) => readSegments(plan, range))
  const estimatesPeople = await isSampled(db, plan, ranges)
  const single = await Promise.all(
    segments.filter(({ table }) => table.grain === 'CONTACT').map(({ days }) => contactsAtMost(db, plan, days)),
  )
  const people =
    plan.people.length === 0 ? [] : await Promise.all(ranges.map((range) => contactsAtMost(db, plan, range)))
  const looked = estimatesPeople ? PEOPLE_SAMPLED_ONE_IN : 1
  return {
    servedFrom: servedFromOf(segments, plan.people.length > 0),
    singleContacts: sum(single) + Math.ceil(sum(people) / looked),
    estimatesPeople,
  }
}

/** Everything that is read of a range but people. */
export function readSegments(plan: Plan, range: DateRange): Segment[] {
  return [...contactSegments(plan, range), ...(plan.delays.length > 0 ? delaySegments(plan, range) : [])]
}

/** Are there too many contacts to count people one by one? */
export async function isSampled(db: Db, plan: Plan, ranges: readonly DateRange[]): Promise<boolean> {
  if (plan.people.length === 0 || plan.query.exactPeople === true) return false
  const contacts = await Promise.all(ranges.map((range) => contactsAtMost(db, plan, range)))
  return contacts.some((each) => each > MOST_CONTACTS_FOR_EXACT_PEOPLE)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
