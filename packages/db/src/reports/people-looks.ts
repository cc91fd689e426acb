import {
  type ContactsForPeople,
  type DateRange,
  fewPeopleLooksFor,
  type PeopleLook,
  peopleLookFor,
} from '@wavelength/core'
import type { Db } from '../store/open.ts'
import { contactsAtMost } from './contacts-at-most.ts'
import { type Plan, readsPeople } from './plan.ts'

/** Who is looked at to answer a question. */
export interface PeopleLooks {
  /** To count people. */
  readonly people: PeopleLook
  /** To tell the groups of few people from the others, the farthest look first. */
  readonly few: readonly PeopleLook[]
}

const EVERYBODY: PeopleLooks = { people: 1, few: [1] }

export async function peopleLooksFor(db: Db, plan: Plan, ranges: readonly DateRange[]): Promise<PeopleLooks> {
  if (!readsPeople(plan) || plan.query.exactPeople === true) return EVERYBODY
  const contacts = mostOf(await Promise.all(ranges.map((range) => contactsAtMost(db, plan, range))))
  return { people: peopleLookFor(contacts), few: fewPeopleLooksFor(contacts) }
}

function mostOf(ranges: readonly ContactsForPeople[]): ContactsForPeople {
  return {
    asked: Math.max(...ranges.map(({ asked }) => asked)),
    inRange: Math.max(...ranges.map(({ inRange }) => inRange)),
  }
}
