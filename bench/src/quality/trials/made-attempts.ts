import type { Answer, Query } from '../question-set.ts'
import type { GradedProbe } from '../score/grade-probe.ts'
import { instantOf } from '../world/calendar.ts'
import type { MadeAttempt } from '../world/life.ts'
import { channelAt, purposeAt } from '../world/population.ts'
import type { PersonAndLife } from '../world/test-life.ts'
import type { Arena } from './arena.ts'

/** An attempt that was really made, to be forecast from what happened before it. */
export interface Made extends PersonAndLife {
  readonly attempt: MadeAttempt
  readonly query: Query
}

/** What a method told of an attempt, and what came of it. */
export interface JudgedAttempt extends GradedProbe {
  readonly made: Made
}

/** Every attempt on the test customers from this day on, each with the history until then. */
export function attemptsFrom({ tests }: Pick<Arena, 'tests'>, day: number): Made[] {
  return tests.flatMap((lived) =>
    lived.life.attempts
      .filter((attempt) => attempt.day >= day)
      .map((attempt) => ({ ...lived, attempt, query: queryAbout(lived, attempt) })),
  )
}

export function judged(made: readonly Made[], answer: (query: Query) => Answer): JudgedAttempt[] {
  return made.map((each) => {
    const told = answer(each.query).probe
    return {
      made: each,
      customer: each.person.name,
      probability: told?.p ?? 0.5,
      happened: each.attempt.delayHours !== null,
      isMissing: told === null,
      told: told?.delayHours ?? null,
      delayHours: each.attempt.delayHours,
    }
  })
}

/** Nothing is to be ranked: the way is already chosen. */
function queryAbout({ person, life }: PersonAndLife, attempt: MadeAttempt): Query {
  const at = instantOf(attempt.day)
  const purpose = purposeAt(attempt.purpose)
  return {
    id: `${person.name}-${attempt.id}`,
    kind: 'main',
    customer: person.customer,
    asOf: at,
    purpose,
    allowedWindows: {},
    history: life.events.filter((event) => event.at < at),
    probe: { at, channel: channelAt(attempt.channel), purpose, matter: attempt.matter, attemptNo: attempt.attemptNo },
  }
}
