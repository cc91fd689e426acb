import { SET_DAYPARTS, WINDOWS_PER_WEEK } from '../question-set.ts'
import { DAYPARTS } from './calendar.ts'
import { likingAt } from './log-odds.ts'
import type { Population } from './population.ts'
import type { Ways } from './ways.ts'

/** What people choose and say follows what they answer to, but only in part. */
const INBOUND_FOLLOWS_LIKING = 0.65
const INBOUND_FOLLOWS_WEEK = 0.7
const STATED_FOLLOWS_LIKING = 1.4
const STATED_FOLLOWS_WEEK = 2
const WORKDAYS = 5

/** ln of the weight of a channel among those on which the person turns to the business. */
export function inboundLogWeight(population: Population, ways: Ways, channel: number, day: number): number {
  return (
    (population.inboundChannel[channel] ?? 0) +
    INBOUND_FOLLOWS_LIKING * likingAt(ways, channel, day) +
    (ways.inboundHabit[channel] ?? 0)
  )
}

/** Weights of the windows in which the person does. */
export function inboundTimeWeights(population: Population, ways: Ways): Float64Array {
  const weights = new Float64Array(WINDOWS_PER_WEEK)
  for (let w = 0; w < WINDOWS_PER_WEEK; w++) {
    weights[w] = Math.exp((population.inboundTime[w] ?? 0) + INBOUND_FOLLOWS_WEEK * (ways.week[w] ?? 0))
  }
  return weights
}

/** ln of the weight of a channel as the one the person calls the best; with sign -1, the worst. */
export function statedLogWeight(ways: Ways, channel: number, day: number, sign: 1 | -1): number {
  return sign * STATED_FOLLOWS_LIKING * likingAt(ways, channel, day)
}

/** Weights of the dayparts that the person calls the best; with sign -1, the worst. */
export function statedDaypartWeights(ways: Ways, sign: 1 | -1): Float64Array {
  return Float64Array.from(SET_DAYPARTS, (_, daypart) => {
    let sum = 0
    for (let weekday = 0; weekday < WORKDAYS; weekday++) sum += ways.week[weekday * DAYPARTS + daypart] ?? 0
    return Math.exp((sign * STATED_FOLLOWS_WEEK * sum) / WORKDAYS)
  })
}
