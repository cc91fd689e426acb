import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { FATIGUE_REACH_MS, pressureOn } from '../learn/fatigue.ts'
import { timeWindowAt } from '../learn/time-window.ts'
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
  const { channel, ageBand, localWeekday: weekday, localHour: hour, occurredAt: at } = contact
  const purpose = purposeOf(contact)
  return {
    channel,
    purpose,
    ageBand,
    segment,
    timeWindow: timeWindowAt({ weekday, hour }),
    weekday,
    ...pressureOn(earlier, { at, channel, purpose, matterKey: matterKeyOf(contact) }),
  }
}
