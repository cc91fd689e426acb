import type { Instant } from '../evidence/instant.ts'
import { storedWeight, toStored } from '../learn/decay.ts'
import { expectedAnswer } from '../learn/expected-answer.ts'
import type { Ledger, RecentContact } from '../learn/ledger.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import type { Tally } from '../learn/tally.ts'
import { type Message, matterOfMessage } from './message.ts'
import type { Question } from './recommendation.ts'
import type { Weighed } from './weigh.ts'

/** The ledger as it would be after contacts that have not happened. */

/** After `count` more settled attempts like this one. */
export function withAttempts(question: Question, weighed: Weighed, count: number, isAnswered: boolean): Ledger {
  const { ledger, message, now } = question
  const tally = attemptTally(question.prior, message, weighed, now)
  const times = (sum: number) => count * sum
  const added = {
    ...tally,
    attempts: count,
    attemptWeight: times(tally.attemptWeight),
    expectedWeight: times(tally.expectedWeight),
    answered: isAnswered ? count : 0,
    answerWeight: isAnswered ? times(tally.attemptWeight) : 0,
  }
  return { ...ledger, tallies: [...ledger.tallies, added] }
}

/** After `count` more contacts that the customer began on this channel. */
export function withInbound(question: Question, weighed: Weighed, count: number): Ledger {
  const { ledger, now } = question
  const { channel, timeWindow } = weighed.features
  const inboundWeight = count * toStored(storedWeight(now))
  const added = { ...NOTHING, channel, timeWindow, marketing: false, inbound: count, inboundWeight }
  return { ...ledger, tallies: [...ledger.tallies, added] }
}

/** After one more attempt at `at`, still open. */
export function withOpenAttempt(question: Question, weighed: Weighed, at: Instant): Ledger {
  const { ledger, message, prior } = question
  const { channel, timeWindow } = weighed.features
  const attempt: RecentContact = {
    at,
    channel,
    direction: 'OUTBOUND',
    purpose: message.purpose,
    mailClass: 'UNKNOWN',
    isAttempt: true,
    resolution: null,
    answeredAt: null,
    matter: matterOfMessage(message),
    expected: expectedAnswer(prior, weighed.features),
    timeWindow,
  }
  const tally = attemptTally(prior, message, weighed, at)
  return { ...ledger, recent: [...ledger.recent, attempt], tallies: [...ledger.tallies, tally] }
}

function attemptTally(prior: PopulationPrior, message: Message, { features }: Weighed, at: Instant): Tally {
  const weight = storedWeight(at)
  return {
    ...NOTHING,
    channel: features.channel,
    timeWindow: features.timeWindow,
    marketing: message.marketing,
    attempts: 1,
    attemptWeight: toStored(weight),
    expectedWeight: toStored(weight * expectedAnswer(prior, features)),
  }
}

const NOTHING = {
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
