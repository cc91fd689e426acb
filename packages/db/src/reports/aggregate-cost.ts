import { type AggregateQuery, BadAggregateQuery, type DateRange, queryFault, type ServedFrom } from '@wavelength/core'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { contactsAtMost } from './contacts-at-most.ts'
import { type PeopleLooks, peopleLooksFor } from './people-looks.ts'
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
  const looks = await peopleLooksFor(db, plan, ranges)
  const single = segments.filter(({ table }) => table.grain === 'CONTACT').map(({ days }) => days)
  const contacts = (await contactsIn(db, plan, single)) + (await contactsLookedAt(db, plan, { ranges, looks }))
  return {
    servedFrom: servedFromOf(plan, segments),
    singleContacts: Math.ceil(contacts),
    estimatesPeople: plan.people.length > 0 && looks.people > 1,
  }
}

async function contactsIn(db: Db, plan: Plan, ranges: readonly DateRange[]): Promise<number> {
  return sum(await Promise.all(ranges.map(async (range) => (await contactsAtMost(db, plan, range)).asked)))
}

interface Looking {
  readonly ranges: readonly DateRange[]
  readonly looks: PeopleLooks
}

async function contactsLookedAt(db: Db, plan: Plan, { ranges, looks }: Looking): Promise<number> {
  const taken = [...(plan.people.length > 0 ? [looks.people] : []), ...(plan.maySeeFewPeople ? [] : looks.few)]
  if (taken.length === 0) return 0
  return (await contactsIn(db, plan, ranges)) * sum(taken.map((look) => 1 / look))
}

/** Everything that is read of a range but people. */
export function readSegments(plan: Plan, range: DateRange): Segment[] {
  return [...contactSegments(plan, range), ...(plan.delays.length > 0 ? delaySegments(plan, range) : [])]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
