import type { Instant } from '../evidence/instant.ts'
import { storedWeight, toStored } from '../learn/decay.ts'
import { expectedAnswer } from '../learn/expected-answer.ts'
import type { Ledger, RecentContact } from '../learn/ledger.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { EMPTY_SUMS, type Tally } from '../learn/tally.ts'
import { type Message, matterOfMessage } from './message.ts'
import type { Question } from './recommendation.ts'
import type { Weighed } from './weigh.ts'

/** The ledger as it would be after contacts that have not happened. */

/** After `count` more attempts like this one, none of them answered. */
export function withUnanswered(question: Question, weighed: Weighed, count: number): Ledger {
  return withTally(question.ledger, times(attemptTally(question.prior, question.message, weighed, question.now), count))
}

/** After `count` more attempts like this one, all of them answered. */
export function withAnswered(question: Question, weighed: Weighed, count: number): Ledger {
  const attempts = times(attemptTally(question.prior, question.message, weighed, question.now), count)
  const answerWeight = question.prior.trust.reply * attempts.attemptWeight
  return withTally(question.ledger, { ...attempts, answered: attempts.attempts, answerWeight })
}

/** After `count` more contacts that the customer began on this channel. */
export function withInbound(question: Question, weighed: Weighed, count: number): Ledger {
  const { channel, timeWindow } = weighed.features
  const inboundWeight = count * toStored(storedWeight(question.now))
  return withTally(question.ledger, {
    ...EMPTY_SUMS,
    channel,
    timeWindow,
    marketing: false,
    inbound: count,
    inboundWeight,
  })
}

/** After one more attempt at `at`, still open. */
export function withOpenAttempt(question: Question, weighed: Weighed, at: Instant): Ledger {
  const { ledger, message, prior } = question
  const { channel, timeWindow } = weighed.features
  const attempt: RecentContact = {
    at,
    channel,
    direction: 'OUTBOUND',
    ...matterOfMessage(message),
    mailClass: 'UNKNOWN',
    automated: null,
    isAttempt: true,
    outcome: 'SENT',
    outcomeAt: at,
    resolution: null,
    answeredAt: null,
    expected: expectedAnswer(prior, weighed.features),
    timeWindow,
  }
  const tally = attemptTally(prior, message, weighed, at)
  return { ...withTally(ledger, tally), recent: [...ledger.recent, attempt] }
}

function withTally(ledger: Ledger, tally: Tally): Ledger {
  return { ...ledger, tallies: [...ledger.tallies, tally] }
}

function times(tally: Tally, count: number): Tally {
  return {
    ...tally,
    attempts: count * tally.attempts,
    attemptWeight: count * tally.attemptWeight,
    expectedWeight: count * tally.expectedWeight,
  }
}

function attemptTally(prior: PopulationPrior, message: Message, { features }: Weighed, at: Instant): Tally {
  const weight = storedWeight(at)
  return {
    ...EMPTY_SUMS,
    channel: features.channel,
    timeWindow: features.timeWindow,
    marketing: message.marketing,
    attempts: 1,
    attemptWeight: toStored(weight),
    expectedWeight: toStored(weight * expectedAnswer(prior, features)),
  }
}
