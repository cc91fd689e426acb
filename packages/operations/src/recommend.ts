import { randomUUID } from 'node:crypto'
import {
  type ContactOption,
  type Instant,
  type Message,
  type PlannedAttempt,
  type Recommendation,
  recommend as recommendTo,
} from '@wavelength/core'
import { type CustomerRow, type Decision, ledgersOf, recordDecisions, type Store } from '@wavelength/db'
import { readSettings } from './settings.ts'

/** A recommendation that was given to somebody and is kept under its id. */
export interface RecommendationGiven extends Recommendation {
  readonly decisionId: string
  readonly customer: CustomerRow
}

/** The same choice would be made again: nothing is drawn by lot. */
const CERTAIN = 1

/**
 * How each of these customers is best reached about the message, in the order asked; null for an unknown one.
 * Every answer is kept as a decision, so that it can be explained and judged later.
 */
export async function recommend(
  store: Store,
  customerIds: readonly string[],
  message: Message,
  now: Instant,
): Promise<(RecommendationGiven | null)[]> {
  const { reportingZone, prior } = await readSettings(store.db)
  const known = await ledgersOf(store.db, [...new Set(customerIds)], { now, reportingZone })
  const given = customerIds.map((customerId) => {
    const found = known.get(customerId)
    if (found === undefined) return null
    const { customer, ledger } = found
    return { ...recommendTo({ ledger, message, now, prior }), decisionId: randomUUID(), customer }
  })
  await recordDecisions(
    store.db,
    given.filter((each) => each !== null).map((each) => decisionOf(each, message)),
  )
  return given
}

function decisionOf(given: RecommendationGiven, message: Message): Decision {
  const { first, second, options, excluded, plan, decidedBy, noActionReason } = given
  return {
    customerId: given.customer.id,
    id: given.decisionId,
    decidedAt: given.decidedAt,
    purpose: message.purpose,
    firstChannel: first?.channel ?? null,
    secondChannel: second?.channel ?? null,
    propensity: first === null ? null : CERTAIN,
    priorVersion: given.priorVersion,
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

/** Addresses live in one place only, so that they can be changed and erased there. */
function withoutAddress<T extends ContactOption | PlannedAttempt>(choice: T | null): Omit<T, 'contactPoint'> | null {
  if (choice === null) return null
  const { contactPoint: _, ...rest } = choice
  return rest
}
