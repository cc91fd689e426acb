import { chanceOf } from '../log-odds.ts'
import { inboundLogWeight, inboundTimeWeights, statedDaypartWeights, statedLogWeight } from '../own-choice.ts'
import type { Population } from '../population.ts'
import type { Ways } from '../ways.ts'
import type { Evidence, Statement, TriedApproach } from './evidence.ts'

/** ln of the probability of what was seen, for somebody of these ways. */
export function logLikelihood(population: Population, ways: Ways, evidence: Evidence): number {
  return (
    ofAnswers(population, ways, evidence.attempts) +
    ofInbound(population, ways, evidence) +
    evidence.statements.reduce((sum, statement) => sum + ofStatement(ways, evidence.reachable, statement), 0)
  )
}

/** An attempt that is still open was not answered within the share of the answers that would have come (Chapelle, KDD 2014). */
function ofAnswers(population: Population, ways: Ways, attempts: readonly TriedApproach[]): number {
  let sum = 0
  for (const attempt of attempts) {
    const chance = chanceOf(population, ways, attempt)
    sum += Math.log(attempt.delayHours === null ? 1 - chance * attempt.heard : chance)
  }
  return sum
}

function ofInbound(population: Population, ways: Ways, { inbound, reachable }: Evidence): number {
  if (inbound.length === 0) return 0
  const times = inboundTimeWeights(population, ways)
  let sum = -inbound.length * Math.log(total(times))
  for (const { day, channel, window } of inbound) {
    let weights = 0
    for (const k of reachable) weights += Math.exp(inboundLogWeight(population, ways, k, day))
    sum += Math.log(times[window] ?? 0) + inboundLogWeight(population, ways, channel, day) - Math.log(weights)
  }
  return sum
}

function ofStatement(ways: Ways, reachable: readonly number[], said: Statement): number {
  const { day, bestChannel, worstChannel, bestDaypart, worstDaypart } = said
  const good = reachable.map((k) => Math.exp(statedLogWeight(ways, k, day, 1)))
  const bad = reachable.map((k) => Math.exp(statedLogWeight(ways, k, day, -1)))
  const best = reachable.indexOf(bestChannel)
  return (
    logShare(good, best) +
    logShare(bad, reachable.indexOf(worstChannel), best) +
    logShare(statedDaypartWeights(ways, 1), bestDaypart) +
    logShare(statedDaypartWeights(ways, -1), worstDaypart, bestDaypart)
  )
}

/** ln of the share of one place among all but the one that is taken. */
function logShare(weights: ArrayLike<number>, place: number, taken = -1): number {
  return place < 0 ? 0 : Math.log((weights[place] ?? 0) / (total(weights) - (weights[taken] ?? 0)))
}

function total(weights: ArrayLike<number>): number {
  let sum = 0
  for (let place = 0; place < weights.length; place++) sum += weights[place] ?? 0
  return sum
}
