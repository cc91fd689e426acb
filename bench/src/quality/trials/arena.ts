import type { Answer, Method, Query, QuestionSet } from '../question-set.ts'
import { live } from '../world/life.ts'
import { loggingPolicy } from '../world/logging-policy.ts'
import { makePerson } from '../world/person.ts'
import { questionSetOf } from '../world/question-set-of.ts'
import { type PersonAndLife, testLife } from '../world/test-life.ts'
import type { World } from '../world/world.ts'

/** A world, its question set, and everyone who answers it. */
export interface Arena {
  readonly world: World
  readonly set: QuestionSet
  /** The test customers with all that is hidden of them, and all that happened. */
  readonly tests: readonly PersonAndLife[]
  /** The product first. */
  readonly contestants: readonly Contestant[]
}

/** A method that has learned. */
export interface Contestant {
  readonly name: string
  readonly answer: (query: Query) => Answer
}

export function openArena(world: World, methods: readonly Method[]): Arena {
  const set = questionSetOf(world)
  return { world, set, tests: testLives(world), contestants: learned(methods, set.train) }
}

export function learned(methods: readonly Method[], train: QuestionSet['train']): Contestant[] {
  return methods.map((method) => ({ name: method.name, answer: method.learn(train) }))
}

export function testLives(world: World): PersonAndLife[] {
  return Array.from({ length: world.size.test }, (_, index) => testLife(world, index))
}

export function backgroundLives(world: World): PersonAndLife[] {
  return Array.from({ length: world.size.background }, (_, index) => {
    const person = makePerson(world, 'background', index)
    return { person, life: live(world, person, loggingPolicy(world.confounded)) }
  })
}
