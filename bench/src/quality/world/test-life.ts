import { type Life, live } from './life.ts'
import { loggingPolicy } from './logging-policy.ts'
import { makePerson, type Person } from './person.ts'
import type { World } from './world.ts'

export interface PersonAndLife {
  readonly person: Person
  readonly life: Life
}

/** A test customer, by number or by the id it has in questions, as the business of the world treated them. */
export function testLife(world: World, customer: number | string): PersonAndLife {
  const index = typeof customer === 'number' ? customer : Number(customer.slice(1))
  const person = makePerson(world, 'test', index)
  return { person, life: live(world, person, loggingPolicy(world.confounded)) }
}
