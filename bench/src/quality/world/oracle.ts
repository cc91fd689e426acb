import { type Answer, type Method, SET_CHANNELS, type Truth } from '../question-set.ts'
import { at } from './at.ts'
import { hoursUntil } from './delay-outlook.ts'
import type { Person } from './person.ts'
import { type Question, questionsOf } from './questions.ts'
import { testLife } from './test-life.ts'
import type { World } from './world.ts'

/** One who knows the truth about every test customer. */
export function oracle(world: World): Method {
  return {
    name: 'oracle',
    learn() {
      const known = new Map<string, Answer>()
      return ({ id, customer }) => {
        if (!known.has(id)) for (const answer of answersAbout(world, customer.id)) known.set(answer.id, answer)
        const answer = known.get(id)
        if (answer === undefined) throw new Error(`${id} is no question of this world`)
        return answer
      }
    },
  }
}

/** The best two channels, each in its best window, with their true probabilities. */
export function oracleRanking({ best, bw, order }: Pick<Truth, 'best' | 'bw' | 'order'>): Answer['ranked'] {
  return order.slice(0, 2).map((k) => ({ channel: at(SET_CHANNELS, k), window: at(bw, k), p: at(best, k) }))
}

function answersAbout(world: World, customer: string): Answer[] {
  const { person, life } = testLife(world, customer)
  return questionsOf(world, person, life).map((question) => answerTo(question, person))
}

function answerTo({ query, truth }: Question, { speed }: Person): Answer {
  const ranked = oracleRanking(truth)
  if (query.probe === null || truth.probe?.p === undefined) return { id: query.id, ranked, probe: null }
  const channel = SET_CHANNELS.indexOf(query.probe.channel)
  const until = (share: number) => hoursUntil(channel, share, { mean: speed, variance: 0 })
  return {
    id: query.id,
    ranked,
    probe: { p: truth.probe.p, delayHours: { q50: until(0.5), q80: until(0.8), q90: until(0.9) } },
  }
}
