import { SET_PURPOSES } from '../question-set.ts'
import type { Person } from './person.ts'
import { Random } from './random.ts'
import type { World } from './world.ts'

/** Something that the business wants of the customer, from the day it comes up. */
export interface Matter {
  readonly name: string
  readonly day: number
  readonly purpose: number
}

/** The same whatever the business does. */
export function mattersOf(world: World, person: Person): Matter[] {
  const random = new Random(world.seed, person.name, 'matters')
  return random
    .arrivals(person.mattersPerDay, world.size.days)
    .map((day, index) => ({ name: `m${index}`, day, purpose: drawPurpose(world, person, random) }))
}

export function drawPurpose({ population }: World, { traits }: Person, random: Random): number {
  const from = traits.segment * SET_PURPOSES.length
  return random.place(population.purposeShare.subarray(from, from + SET_PURPOSES.length))
}
