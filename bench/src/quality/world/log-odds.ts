import { SET_PURPOSES, WINDOWS_PER_WEEK } from '../question-set.ts'
import type { Fatigue } from './fatigue.ts'
import { CHANNEL_COUNT, type Population } from './population.ts'
import type { Ways } from './ways.ts'

/** The trend of a person passes zero on this day, and has its full size as many days later. */
const TREND_MIDDLE = 270
const PURPOSE_COUNT = SET_PURPOSES.length

/** One way to approach a person, at one moment. */
export interface Approach {
  readonly day: number
  readonly channel: number
  readonly window: number
  readonly purpose: number
  readonly fatigue: Fatigue
}

/** The true log-odds that the approach is answered within 21 days. */
function logOddsOf(population: Population, ways: Ways, approach: Approach): number {
  const { day, channel, window, purpose, fatigue } = approach
  const later = day > ways.changeDay ? 1 : 0
  return (
    likingAt(ways, channel, day) +
    (ways.purposeTaste[later * PURPOSE_COUNT + purpose] ?? 0) +
    (population.purpose[purpose * CHANNEL_COUNT + channel] ?? 0) +
    (population.channelTime[channel * WINDOWS_PER_WEEK + window] ?? 0) +
    (population.timeSensitivity[channel] ?? 0) * (ways.week[window] ?? 0) +
    ways.weariness * fatigue.wear +
    fatigue.repetition
  )
}

/** How a person feels about a channel on a day, whatever the purpose, the hour and what came before. */
export function likingAt(ways: Ways, channel: number, day: number): number {
  const later = day > ways.changeDay ? CHANNEL_COUNT : 0
  return (ways.liking[later + channel] ?? 0) + (ways.trend[channel] ?? 0) * (day / TREND_MIDDLE - 1)
}

export function chanceOf(population: Population, ways: Ways, approach: Approach): number {
  return 1 / (1 + Math.exp(-logOddsOf(population, ways, approach)))
}
