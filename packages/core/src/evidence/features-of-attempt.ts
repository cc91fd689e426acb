import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { FATIGUE_REACH_MS, isFollowedUpBy, type NextAttempt, pressureOn } from '../learn/fatigue.ts'
import { timeWindowAt } from '../learn/time-window.ts'
import type { Channel } from '../model/channel.ts'
import { type Attempt, since } from './attribution.ts'
import { type Interaction, isUndelivered, LONGEST_WINDOW_MS, purposeOf } from './interaction.ts'
import { matterKeyOf } from './matter.ts'

/** How far back a contact must be seen with its neighbours to be derived. */
export const DERIVATION_REACH_MS = Math.max(FATIGUE_REACH_MS, LONGEST_WINDOW_MS)

/** The attempts that reached the customer within the reach of fatigue before this one; `attempts` oldest first. */
export function earlierAttempts(contact: Interaction, attempts: readonly Attempt[]): Attempt[] {
  const reached = since(attempts, contact.occurredAt - FATIGUE_REACH_MS)
  return reached.filter((attempt) => !isUndelivered(attempt.contact))
}

export function featuresOf(contact: Interaction, earlier: readonly Attempt[], segment: string | null): AttemptFeatures {
  const { channel, ageBand, localWeekday: weekday, localHour: hour } = contact
  return {
    channel,
    purpose: purposeOf(contact),
    ageBand,
    segment,
    timeWindow: timeWindowAt({ weekday, hour }),
    weekday,
    ...pressureOn(earlier, nextAttemptOf(contact)),
  }
}

/** Over which channel did the latest attempt go that this one follows up? */
export function previousChannelOf(contact: Interaction, earlier: readonly Attempt[]): Channel | null {
  const next = nextAttemptOf(contact)
  return earlier.findLast((attempt) => isFollowedUpBy(attempt, next))?.channel ?? null
}

function nextAttemptOf(contact: Interaction): NextAttempt {
  const { channel, occurredAt: at } = contact
  return { at, channel, purpose: purposeOf(contact), matterKey: matterKeyOf(contact) }
}
