import { mean } from '../score/mean.ts'
import { oraclePolicy } from '../world/oracle-policy.ts'
import type { Person } from '../world/person.ts'
import type { Decision } from '../world/policy.ts'
import { type ContactPolicy, type Replay, replay, replayHabit } from '../world/replay.ts'
import type { Arena, Contestant } from './arena.ts'
import type { Finding, Trial } from './finding.ts'

const CUSTOMERS = 150

/** Every method decides for new customers, from the first contact on, and sees only what its own decisions lead to. */
export const closedLoop: Trial = {
  title: 'Closed loop',
  about:
    'Each method decides every attempt on the same new customers for the whole time: the share of its attempts that is answered, and the mean of their true probabilities. The oracle takes the truly best channel and hour each time.',
  measure: ({ world, tests, contestants }: Arena): Finding => {
    const people = tests.slice(0, CUSTOMERS).map(({ person }) => person)
    const under = (policy: (person: Person) => ContactPolicy) =>
      people.map((person) => replay(world, person, policy(person)))
    const rows = [
      ...contestants.map((contestant) => ({
        label: contestant.name,
        cells: summedUp(under(() => following(contestant))),
      })),
      { label: 'oracle', cells: summedUp(under((person) => oraclePolicy(world, person))) },
      { label: 'habit', cells: summedUp(people.map((person) => replayHabit(world, person))) },
    ]
    return { tables: [{ name: 'method', columns: ['answered', 'true probability', 'attempts per customer'], rows }] }
  },
}

function summedUp(replays: readonly Replay[]): number[] {
  const attempts = mean(replays.map((each) => each.attempts))
  const answered = mean(replays.map((each) => each.answered))
  return [answered / attempts, mean(replays.map((each) => each.expected)) / attempts, attempts]
}

function following({ answer }: Contestant): ContactPolicy {
  return (decision) => {
    const [first] = answer(queryOf(decision)).ranked
    if (first !== undefined) return first
    throw new Error(`${decision.customer.id} could be reached, and no way was chosen`)
  }
}

function queryOf({ customer, asOf, purpose, allowedWindows, history }: Decision) {
  const id = `${customer.id} ${asOf}`
  return { id, kind: 'main', customer, asOf, purpose, allowedWindows, history: [...history], probe: null } as const
}
