import type { QuestionSet, TrainCustomer } from '../question-set.ts'
import { instantOf } from './calendar.ts'
import { live } from './life.ts'
import { loggingPolicy } from './logging-policy.ts'
import { makePerson } from './person.ts'
import { questionsOf } from './questions.ts'
import { testLife } from './test-life.ts'
import { QUESTION_DAY, type World } from './world.ts'

/** The question set of a world: the background until the day of the main questions, and questions about test people. */
export function questionSetOf(world: World): QuestionSet {
  const train = Array.from({ length: world.size.background }, (_, index) => trainCustomer(world, index))
  const questions = Array.from({ length: world.size.test }, (_, index) => {
    const { person, life } = testLife(world, index)
    return questionsOf(world, person, life)
  }).flat()
  return { train, queries: questions.map(({ query }) => query), truth: questions.map(({ truth }) => truth) }
}

function trainCustomer(world: World, index: number): TrainCustomer {
  const person = makePerson(world, 'background', index)
  const { events } = live(world, person, loggingPolicy(world.confounded))
  const end = instantOf(QUESTION_DAY)
  return { customer: person.customer, events: events.filter((event) => event.at < end) }
}
