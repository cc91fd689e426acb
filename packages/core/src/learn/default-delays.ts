import { CHANNELS, type Channel } from '../model/channel.ts'
import { covering } from './covering.ts'
import type { DelayTable } from './prior.ts'

/** How an answer comes: at once with some share, else after a while around a median. */
interface Pace {
  readonly atOnce: number
  readonly medianHours: number
  /** Standard deviation of ln(hours). */
  readonly spread: number
}

/**
 * Our judgement of 2026-11. Email: between acquaintances half of the replies come within 47 minutes and 90 %
 * within a day (Kooti et al., arXiv 1504.00704, 2015); a business waits longer.
 */
const PACES = {
  EMAIL: { atOnce: 0, medianHours: 4, spread: 1.6 },
  PHONE: { atOnce: 0.75, medianHours: 4, spread: 1.3 },
  SMS: { atOnce: 0, medianHours: 0.4, spread: 1.6 },
  WHATSAPP: { atOnce: 0, medianHours: 0.5, spread: 1.6 },
  X: { atOnce: 0, medianHours: 3, spread: 1.6 },
  FACEBOOK: { atOnce: 0, medianHours: 4, spread: 1.6 },
  INSTAGRAM: { atOnce: 0, medianHours: 4, spread: 1.6 },
  LINKEDIN: { atOnce: 0, medianHours: 20, spread: 1.4 },
  APP_PUSH: { atOnce: 0, medianHours: 0.7, spread: 1.7 },
  LIVE_CHAT: { atOnce: 0.8, medianHours: 2, spread: 1.3 },
  WEB_FORM: { atOnce: 0, medianHours: 10, spread: 1.4 },
  LETTER: { atOnce: 0, medianHours: 170, spread: 0.5 },
  FAX: { atOnce: 0, medianHours: 8, spread: 1.3 },
  IN_PERSON: { atOnce: 0.85, medianHours: 20, spread: 1.2 },
} as const satisfies Record<Channel, Pace>

const QUANTILES = 201
const ONE_MINUTE = Math.log(1 / 60)

export const DEFAULT_DELAYS: Record<Channel, DelayTable> = covering(CHANNELS, (channel) => tableOf(PACES[channel]))

function tableOf(pace: Pace): DelayTable {
  const logs = Array.from({ length: QUANTILES }, (_, index) => logHoursAt(pace, (index + 0.5) / QUANTILES))
  const meanLogHours = logs.reduce((sum, log) => sum + log, 0) / QUANTILES
  return { meanLogHours, residuals: logs.map((log) => log - meanLogHours) }
}

function logHoursAt(pace: Pace, share: number): number {
  if (share <= pace.atOnce) return ONE_MINUTE
  const later = Math.log(pace.medianHours) + pace.spread * normalQuantile((share - pace.atOnce) / (1 - pace.atOnce))
  return Math.max(later, ONE_MINUTE)
}

/** Within 0.0005 of the normal quantile (Abramowitz and Stegun, 1964, 26.2.23). */
function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share)
  const t = Math.sqrt(-2 * Math.log(share))
  const above = 2.515517 + 0.802853 * t + 0.010328 * t * t
  return above / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) - t
}
