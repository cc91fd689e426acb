import type { Instant } from '../evidence/instant.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { type Daypart, WEEKDAYS } from '../model/local-time.ts'
import { covering } from './covering.ts'
import type { StatedPreference } from './ledger.ts'
import type { Slopes } from './prior.ts'
import { LEARNED_DAYPARTS, type LearnedDaypart, partOf, TIME_WINDOWS } from './time-window.ts'

/** People change their minds; after this long a statement counts half as much. Our judgement, 2026-11. */
const HALF_LIFE_MS = 540 * 86_400_000

/** The part of the day that people were asked about, for each part that is learned. */
export const ASKED_DAYPART = {
  BEFORE_8: 'BEFORE_8',
  FROM_8_TO_12: 'FROM_8_TO_17',
  FROM_12_TO_17: 'FROM_8_TO_17',
  AFTER_17: 'AFTER_17',
} as const satisfies Record<LearnedDaypart, Daypart>

/** The first way named counts in full, the second half, the third a third. */
export function statedChannels(stated: StatedPreference, slopes: Slopes, now: Instant): Record<Channel, number> {
  const weight = weightOf(stated, now)
  return covering(CHANNELS, (channel) => {
    const rank = stated.channels.indexOf(channel)
    const best = rank === -1 ? 0 : slopes.statedBest / (rank + 1)
    return weight * (best + (stated.avoidChannels.includes(channel) ? slopes.statedWorst : 0))
  })
}

/** By time window. */
export function statedTimes(stated: StatedPreference, slopes: Slopes, now: Instant): number[] {
  const weight = weightOf(stated, now)
  return TIME_WINDOWS.map((timeWindow) => {
    const daypart = askedDaypartOf(timeWindow)
    return weight * termOf(daypart, stated.bestDayparts, stated.worstDayparts, slopes)
  })
}

/** Monday first. */
export function statedDays(stated: StatedPreference, slopes: Slopes, now: Instant): number[] {
  const weight = weightOf(stated, now)
  return WEEKDAYS.map((day) => weight * termOf(day, stated.bestDays, stated.worstDays, slopes))
}

export function askedDaypartOf(timeWindow: number): Daypart {
  return ASKED_DAYPART[LEARNED_DAYPARTS[partOf(timeWindow)] ?? 'FROM_8_TO_12']
}

function termOf<T>(time: T, best: readonly T[], worst: readonly T[], slopes: Slopes): number {
  const liked = best.includes(time) ? slopes.statedBestTime : 0
  return liked + (worst.includes(time) ? slopes.statedWorstTime : 0)
}

function weightOf(stated: StatedPreference, now: Instant): number {
  return 2 ** (-Math.max(0, now - stated.statedAt) / HALF_LIFE_MS)
}
