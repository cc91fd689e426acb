import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { FATIGUE_REACH_MS, fatigueWeight } from '../learn/fatigue.ts'
import { timeWindowAt } from '../learn/time-window.ts'
import { type Attempt, since } from './attribution.ts'
import { type Interaction, isUndelivered, LONGEST_WINDOW_MS, purposeOf } from './interaction.ts'
import { isSameMatter } from './matter.ts'

/** How far back a contact must be seen with its neighbours to be derived. */
export const DERIVATION_REACH_MS = Math.max(FATIGUE_REACH_MS, LONGEST_WINDOW_MS)

/** A fourth follow-up tells no more than a third. */
const MOST_FOLLOW_UPS = 3

/** The attempts that reached the customer within the reach of fatigue before this one; `attempts` oldest first. */
export function earlierAttempts(contact: Interaction, attempts: readonly Attempt[]): Attempt[] {
  const reached = since(attempts, contact.occurredAt - FATIGUE_REACH_MS)
  return reached.filter((attempt) => !isUndelivered(attempt.contact))
}

export function featuresOf(contact: Interaction, earlier: readonly Attempt[], segment: string | null): AttemptFeatures {
  const onChannel = earlier.filter((attempt) => attempt.contact.channel === contact.channel)
  const followed = earlier.filter(
    (attempt) => !isAnsweredBefore(attempt, contact) && isSameMatter(attempt.contact, contact),
  )
  const followedOnChannel = followed.filter((attempt) => attempt.contact.channel === contact.channel).length
  return {
    channel: contact.channel,
    purpose: purposeOf(contact),
    ageBand: contact.ageBand,
    segment,
    timeWindow: timeWindowAt({ weekday: contact.localWeekday, hour: contact.localHour }),
    weekday: contact.localWeekday,
    fatigue: fatigueOf(contact, earlier),
    fatigueOnChannel: fatigueOf(contact, onChannel),
    unansweredOnChannel: Math.min(followedOnChannel, MOST_FOLLOW_UPS),
    unansweredElsewhere: Math.min(followed.length - followedOnChannel, MOST_FOLLOW_UPS),
  }
}

function isAnsweredBefore(attempt: Attempt, contact: Interaction): boolean {
  return attempt.answeredAt !== null && attempt.answeredAt <= contact.occurredAt
}

function fatigueOf(contact: Interaction, earlier: readonly Attempt[]): number {
  return earlier.reduce((sum, attempt) => sum + fatigueWeight(contact.occurredAt - attempt.contact.occurredAt), 0)
}
