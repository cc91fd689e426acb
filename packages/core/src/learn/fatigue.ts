import type { Instant } from '../evidence/instant.ts'
import { isFollowUp, type Matter } from '../evidence/matter.ts'
import type { Channel } from '../model/channel.ts'
import type { AttemptFeatures } from './attempt-features.ts'

const DAY_MS = 86_400_000
/** Attempts older than this tire nobody any more. */
export const FATIGUE_REACH_MS = 30 * DAY_MS
const FATIGUE_FADES_MS = 10 * DAY_MS
/** A fourth follow-up tells no more than a third. */
const MOST_FOLLOW_UPS = 3

/** How much an attempt of this age still weighs on the customer's patience. */
export function fatigueWeight(ageMs: number): number {
  return Math.exp(-ageMs / FATIGUE_FADES_MS)
}

export type Pressure = Pick<
  AttemptFeatures,
  'fatigue' | 'fatigueOnChannel' | 'unansweredOnChannel' | 'unansweredElsewhere'
>

/** An attempt that reached the customer, as far as it bears on later ones. */
export interface EarlierAttempt extends Matter {
  readonly at: Instant
  readonly channel: Channel
  readonly answeredAt: Instant | null
}

export interface NextAttempt extends Matter {
  readonly at: Instant
  readonly channel: Channel
}

/** What earlier attempts mean for one more: the one rule, for what was done as for what might be. */
export function pressureOn(earlier: readonly EarlierAttempt[], next: NextAttempt): Pressure {
  let fatigue = 0
  let fatigueOnChannel = 0
  let unansweredOnChannel = 0
  let unansweredElsewhere = 0
  for (const attempt of earlier) {
    if (!isWithinReach(attempt, next.at)) continue
    const isSameChannel = attempt.channel === next.channel
    const weight = fatigueWeight(next.at - attempt.at)
    fatigue += weight
    if (isSameChannel) fatigueOnChannel += weight
    if (!isFollowedUpBy(attempt, next)) continue
    if (isSameChannel) unansweredOnChannel++
    else unansweredElsewhere++
  }
  return {
    fatigue,
    fatigueOnChannel,
    unansweredOnChannel: Math.min(unansweredOnChannel, MOST_FOLLOW_UPS),
    unansweredElsewhere: Math.min(unansweredElsewhere, MOST_FOLLOW_UPS),
  }
}

/** Does `next` follow this attempt up, of the same matter and unanswered by then? */
export function isFollowedUpBy(attempt: EarlierAttempt, next: NextAttempt): boolean {
  return isWithinReach(attempt, next.at) && !isAnsweredBy(attempt, next.at) && isFollowUp(attempt, next)
}

export function isWithinReach(attempt: EarlierAttempt, at: Instant): boolean {
  return attempt.at <= at && attempt.at >= at - FATIGUE_REACH_MS
}

function isAnsweredBy(attempt: EarlierAttempt, at: Instant): boolean {
  return attempt.answeredAt !== null && attempt.answeredAt <= at
}
