import type { Channel } from '../model/channel.ts'
import type { TimeWindow } from './time-window.ts'

/** One cell of a customer's ledger. */
export interface TallyKey {
  readonly channel: Channel
  readonly timeWindow: TimeWindow
  readonly marketing: boolean
}

/**
 * The sums of one cell. The four weights count by forward decay; they and `delaySum` are in whole millionths
 * (see decay.ts). The rest are plain counts. All are additive.
 */
export interface TallySums {
  /** Attempts that reached the line, by weight (n). */
  readonly attemptWeight: number
  /** Of these, answered within the learning horizon (s); a lesser sign counts as far as it is trusted. */
  readonly answerWeight: number
  /** Answers that customers like this one would have given (e). */
  readonly expectedWeight: number
  /** Contacts that the customer began. */
  readonly inboundWeight: number
  /** Attempts that reached the line. */
  readonly attempts: number
  readonly answered: number
  readonly declined: number
  readonly undelivered: number
  readonly inbound: number
  /** Answers with a known delay, and the sum of ln(delay in hours) less the channel's mean. */
  readonly delayCount: number
  readonly delaySum: number
}

export const TALLY_SUMS = [
  'attemptWeight',
  'answerWeight',
  'expectedWeight',
  'inboundWeight',
  'attempts',
  'answered',
  'declined',
  'undelivered',
  'inbound',
  'delayCount',
  'delaySum',
] as const satisfies readonly (keyof TallySums)[]

export interface Tally extends TallyKey, TallySums {}

/** A cell in which nothing has happened. */
export const EMPTY_SUMS: TallySums = {
  attemptWeight: 0,
  answerWeight: 0,
  expectedWeight: 0,
  inboundWeight: 0,
  attempts: 0,
  answered: 0,
  declined: 0,
  undelivered: 0,
  inbound: 0,
  delayCount: 0,
  delaySum: 0,
}
