import { type Answer, type Query, type RankedWay, SET_CHANNELS, type Truth, WINDOWS_PER_WEEK } from '../question-set.ts'
import type { OfCustomer } from './estimate.ts'
import { mean } from './mean.ts'

/** What the choice for one question is worth. */
export interface GradedChoice extends OfCustomer {
  /** True probability of the number one; of a choice at random where it is missing or not allowed. */
  readonly value: number
  readonly best: number
  readonly random: number
  readonly isFirst: boolean
  readonly isAmongTwo: boolean
  /** There is no number one, or no number two although another channel is open. */
  readonly isMissing: boolean
  readonly isNotAllowed: boolean
}

export function gradeChoice(query: Query, truth: Truth, answer: Answer | undefined): GradedChoice {
  const [first, second] = answer?.ranked ?? []
  const ways = [first, second].filter((way) => way !== undefined)
  const bestChannel = SET_CHANNELS[truth.order[0] ?? -1]
  const hits = ways.map((way) => way.channel === bestChannel && isAllowed(truth, way))
  return {
    customer: query.customer.id,
    value: first !== undefined && isAllowed(truth, first) ? trueProbability(truth, first) : truth.rand,
    best: Math.max(...truth.best),
    random: truth.rand,
    isFirst: hits[0] ?? false,
    isAmongTwo: hits.includes(true),
    isMissing: first === undefined || (second === undefined && truth.order.length > 1),
    isNotAllowed:
      ways.some((way) => !isAllowed(truth, way)) || (second !== undefined && second.channel === first?.channel),
  }
}

/** Share of what the best choice gains over a choice at random. */
export function recovered(choices: readonly GradedChoice[]): number {
  const random = mean(choices.map((choice) => choice.random))
  return (mean(choices.map((choice) => choice.value)) - random) / (mean(choices.map((choice) => choice.best)) - random)
}

function trueProbability(truth: Truth, { channel, window }: RankedWay): number {
  return truth.P[SET_CHANNELS.indexOf(channel) * WINDOWS_PER_WEEK + window] ?? -1
}

function isAllowed(truth: Truth, way: RankedWay): boolean {
  return trueProbability(truth, way) >= 0
}
