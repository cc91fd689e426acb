import type { Instant } from '../evidence/instant.ts'
import { type Channel, responseWindowMs } from '../model/channel.ts'
import { PURPOSES } from '../model/purpose.ts'
import type { AttemptFeatures } from './attempt-features.ts'
import type { RecentContact } from './ledger.ts'

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

export interface NextAttempt {
  readonly channel: Channel
  readonly matter: string
  readonly at: Instant
}

/** What earlier attempts mean for one more attempt on this channel, about this matter, at this instant. */
export function pressureOn(recent: readonly RecentContact[], next: NextAttempt): Pressure {
  const earlier = attemptsBefore(recent, next.at)
  const followed = earlier.filter((attempt) => isFollowedUp(attempt, next))
  const onChannel = followed.filter((attempt) => attempt.channel === next.channel).length
  return {
    fatigue: fatigueAt(earlier, next.at),
    fatigueOnChannel: fatigueAt(
      earlier.filter((attempt) => attempt.channel === next.channel),
      next.at,
    ),
    unansweredOnChannel: Math.min(onChannel, MOST_FOLLOW_UPS),
    unansweredElsewhere: Math.min(followed.length - onChannel, MOST_FOLLOW_UPS),
  }
}

/** Attempts that reached the customer within the reach of fatigue. */
export function attemptsBefore(recent: readonly RecentContact[], at: Instant): RecentContact[] {
  return recent.filter(
    (contact) =>
      contact.isAttempt &&
      contact.resolution !== 'UNDELIVERED' &&
      contact.at <= at &&
      contact.at >= at - FATIGUE_REACH_MS,
  )
}

function fatigueAt(attempts: readonly RecentContact[], at: Instant): number {
  return attempts.reduce((sum, attempt) => sum + fatigueWeight(at - attempt.at), 0)
}

/** Without a key of its own a matter is only a purpose, and lasts while its attempt waits for an answer. */
function isFollowedUp(attempt: RecentContact, next: NextAttempt): boolean {
  const isAnswered = attempt.answeredAt !== null && attempt.answeredAt <= next.at
  if (isAnswered || attempt.matter !== next.matter) return false
  const isKeyed = !PURPOSES.some((purpose) => purpose === next.matter)
  return isKeyed || next.at <= attempt.at + responseWindowMs(attempt.channel)
}
