import { randomUUID } from 'node:crypto'
import {
  type Arm,
  type ContactOption,
  type Instant,
  type Message,
  type PlannedAttempt,
  type Recommendation,
  recommend as recommendTo,
} from '@wavelength/core'
import { type Candidate, type CustomerRow, type Decision, ledgersOf, recordDecisions, type Store } from '@wavelength/db'
import { armsUnder, type ExperimentSettings, NO_EXPERIMENT } from './experiment/experiment-settings.ts'
import { readSettings } from './settings.ts'

/** A recommendation that was given to somebody and is kept under its id. */
export interface RecommendationGiven extends Recommendation {
  readonly decisionId: string
  readonly customer: CustomerRow
  /** HOLDOUT: the customer goes on being reached as before, whatever is recommended. */
  readonly arm: Arm
}

export interface RecommendationAsked {
  readonly customerIds: readonly string[]
  readonly message: Message
  readonly now: Instant
  /** Somebody looks at it on the dashboard, and is not about to send. */
  readonly shownOnly?: boolean
}

/**
 * How each of these customers is best reached about the message, in the order asked; null for an unknown one.
 * Every answer is kept as a decision, so that it can be explained and judged later.
 */
export async function recommend(
  store: Store,
  { customerIds, message, now, shownOnly = false }: RecommendationAsked,
  experiment: ExperimentSettings = NO_EXPERIMENT,
): Promise<(RecommendationGiven | null)[]> {
  const { reportingZone, prior, customerNamespace } = await readSettings(store.db)
  const known = await ledgersOf(store.db, [...new Set(customerIds)], { now, reportingZone })
  const armOf = armsUnder(experiment, customerNamespace)
  const given = customerIds.map((customerId) => {
    const found = known.get(customerId)
    if (found === undefined) return null
    const { customer, ledger } = found
    const arm = armOf(customerId)
    // Nobody follows what is recommended for a holdout, so there is nothing to learn from a lot.
    const share = arm === 'HOLDOUT' ? 0 : experiment.explorationShare
    const recommendation = recommendTo({ ledger, message, now, prior, exploration: { share, seed: customerId } })
    return { ...recommendation, decisionId: randomUUID(), customer, arm }
  })
  await recordDecisions(
    store.db,
    given.filter((each) => each !== null).map((each) => ({ ...decisionOf(each, message), shownOnly })),
  )
  return given
}

function decisionOf(given: RecommendationGiven, message: Message): Omit<Decision, 'shownOnly'> {
  const { first, second, options, excluded, plan, decidedBy, noActionReason } = given
  return {
    customerId: given.customer.id,
    id: given.decisionId,
    decidedAt: given.decidedAt,
    purpose: message.purpose,
    firstChannel: first?.channel ?? null,
    secondChannel: second?.channel ?? null,
    propensity: first?.propensity ?? null,
    priorVersion: given.priorVersion,
    arm: given.arm,
    explored: decidedBy === 'EXPLORATION',
    candidates: candidatesOf(options),
    matterKey: message.messageKey,
    attemptNumber: given.attemptNumber,
    question: message,
    answer: {
      first: withoutAddress(first),
      second: withoutAddress(second),
      options: options.map(({ channel, answerProbability, score }) => ({ channel, answerProbability, score })),
      excluded,
      plan: plan.map(withoutAddress),
      decidedBy,
      noActionReason,
    },
  }
}

/** By score, so that the best by what is known comes first even when another was drawn. */
function candidatesOf(options: readonly ContactOption[]): Candidate[] {
  const byScore = options.toSorted((a, b) => b.score - a.score)
  return byScore.map(({ channel, notBefore, notAfter, answerProbability, score, propensity }) => ({
    channel,
    notBefore: new Date(notBefore).toISOString(),
    notAfter: new Date(notAfter).toISOString(),
    probability: answerProbability.value,
    score,
    propensity,
  }))
}

/** Addresses live in one place only, so that they can be changed and erased there. */
function withoutAddress<T extends ContactOption | PlannedAttempt>(choice: T | null): Omit<T, 'contactPoint'> | null {
  if (choice === null) return null
  const { contactPoint: _, ...rest } = choice
  return rest
}
