import type { Instant } from '../evidence/instant.ts'
import type { Interaction } from '../evidence/interaction.ts'
import { LEARNING_HORIZON_MS } from '../learn/delay.ts'
import { isAnsweredInTime } from '../learn/signal-trust.ts'

/** Did it reach the line, and was it answered or can no longer be? Only then it tells what customers do. */
export function isSettled(attempt: Interaction, asOf: Instant): boolean {
  if (attempt.resolution === 'UNDELIVERED') return false
  return isAnsweredInTime(attempt) || attempt.occurredAt + LEARNING_HORIZON_MS <= asOf
}
