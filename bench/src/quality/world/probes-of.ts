import type { SetCustomer, SetEvent } from '../question-set.ts'
import { instantOf } from './calendar.ts'
import { testLife } from './test-life.ts'
import { QUESTION_DAY, type World } from './world.ts'

/** An attempt that was really made, with what is true of it. */
interface TrueAttempt {
  readonly id: string
  readonly at: string
  /** True probability of an answer within 21 days. */
  readonly p: number
  readonly isAnswered: boolean
  readonly delayHours: number | null
}

/** A test customer with all events of all days. */
export interface ProbedCustomer {
  readonly customer: SetCustomer
  readonly events: readonly SetEvent[]
  readonly attempts: readonly TrueAttempt[]
}

/** Test customers with the attempts after the day of the main questions, for forecasts scored one after the other. */
export function* probesOf(world: World, fromDay = QUESTION_DAY): Generator<ProbedCustomer> {
  for (let index = 0; index < world.size.test; index++) {
    const { person, life } = testLife(world, index)
    const attempts = life.attempts
      .filter(({ day }) => day >= fromDay)
      .map(({ id, day, chance: p, delayHours }) => {
        return { id, at: instantOf(day), p, isAnswered: delayHours !== null, delayHours }
      })
    yield { customer: person.customer, events: life.events, attempts }
  }
}
