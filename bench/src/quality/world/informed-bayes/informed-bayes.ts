import { type Answer, type Method, type Query, SET_CHANNELS } from '../../question-set.ts'
import { hoursUntil, speedFrom } from '../delay-outlook.ts'
import { fatigueAt } from '../fatigue.ts'
import { type Approach, chanceOf } from '../log-odds.ts'
import type { Population } from '../population.ts'
import { Random } from '../random.ts'
import type { Ways } from '../ways.ts'
import type { World } from '../world.ts'
import { approachOf, type Evidence, evidenceOf, purposePlace } from './evidence.ts'
import { type Effort, posteriorWays } from './posterior.ts'

/** Ten times as much moves the answers by less than questions of this number can tell apart. */
const USUAL_EFFORT: Effort = { warmUp: 60, kept: 120, between: 2 }

/** The ceiling of any learner: knows the true tables of the population, and of the person what the question shows. */
export function informedBayes(world: World, effort: Effort = USUAL_EFFORT): Method {
  return {
    name: 'informed Bayes',
    learn: () => (query) => {
      const evidence = evidenceOf(query)
      const ways = posteriorWays(world.population, evidence, new Random(world.seed, query.id, 'posterior'), effort)
      return {
        id: query.id,
        ranked: ranked(world.population, query, evidence, ways),
        probe: probed(world, query, evidence, ways),
      }
    },
  }
}

function ranked(population: Population, query: Query, evidence: Evidence, ways: readonly Ways[]): Answer['ranked'] {
  const { earlier, asOfDay } = evidence
  const best = SET_CHANNELS.flatMap((name, channel) => {
    const fatigue = fatigueAt(earlier, { day: asOfDay, channel, matter: null })
    const approach = { day: asOfDay, channel, purpose: purposePlace(query.purpose), fatigue }
    const open = (query.allowedWindows[name] ?? []).map((window) => ({
      channel: name,
      window,
      p: meanChance(population, ways, { ...approach, window }),
    }))
    return open.sort((a, b) => b.p - a.p).slice(0, 1)
  })
  return best.sort((a, b) => b.p - a.p).slice(0, 2)
}

function probed({ population }: World, { probe }: Query, evidence: Evidence, ways: readonly Ways[]): Answer['probe'] {
  if (probe === null) return null
  const approach = approachOf(probe, evidence.earlier)
  const speed = speedFrom(
    evidence.attempts.flatMap(({ channel, delayHours }) => (delayHours === null ? [] : [{ channel, delayHours }])),
  )
  const until = (share: number) => hoursUntil(approach.channel, share, speed)
  return {
    p: meanChance(population, ways, approach),
    delayHours: { q50: until(0.5), q80: until(0.8), q90: until(0.9) },
  }
}

function meanChance(population: Population, ways: readonly Ways[], approach: Approach): number {
  return ways.reduce((sum, each) => sum + chanceOf(population, each, approach), 0) / ways.length
}
