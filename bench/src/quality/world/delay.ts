import type { SetChannel } from '../question-set.ts'
import { SET_CHANNELS } from '../question-set.ts'
import { at } from './at.ts'
import type { Random } from './random.ts'

/** How long an answer takes, log-normal in hours; on a live channel most answers come at once. */
export interface DelayCharacter {
  readonly medianHours: number
  readonly spread: number
  /** Share of the answers that come within minutes. */
  readonly atOnce: number
}

/** Composed, not measured. */
const DELAYS = {
  email: { medianHours: 6, spread: 1.25, atOnce: 0 },
  phone: { medianHours: 5, spread: 1.1, atOnce: 0.68 },
  sms: { medianHours: 0.7, spread: 1.2, atOnce: 0 },
  push: { medianHours: 1.1, spread: 1.3, atOnce: 0 },
  chat: { medianHours: 1.5, spread: 1, atOnce: 0.8 },
  twitter: { medianHours: 3, spread: 1.3, atOnce: 0 },
  facebook: { medianHours: 5, spread: 1.2, atOnce: 0 },
  instagram: { medianHours: 5, spread: 1.3, atOnce: 0 },
  linkedin: { medianHours: 26, spread: 1.2, atOnce: 0 },
  letter: { medianHours: 120, spread: 0.7, atOnce: 0 },
  face_to_face: { medianHours: 20, spread: 0.8, atOnce: 0.95 },
  fax: { medianHours: 16, spread: 1, atOnce: 0 },
} as const satisfies Record<SetChannel, DelayCharacter>

/** How much people differ in speed, as a factor on the median: ln is normal with this spread. */
export const SPEED_SPREAD = 0.5
export const AT_ONCE_HOURS = { median: 0.05, spread: 0.6 }
/** An answer counts until then, and in this world none comes later. */
export const HORIZON_HOURS = 21 * 24

const CHARACTERS = SET_CHANNELS.map((channel): DelayCharacter => DELAYS[channel])

export function delayCharacter(channel: number): DelayCharacter {
  return at(CHARACTERS, channel)
}

/** Hours until a person of this speed (ln of the factor) answers. */
export function drawDelay(random: Random, channel: number, speed: number): number {
  const { medianHours, spread, atOnce } = delayCharacter(channel)
  if (random.isTrue(atOnce)) return random.logNormal(AT_ONCE_HOURS.median, AT_ONCE_HOURS.spread)
  for (;;) {
    const hours = random.logNormal(medianHours * Math.exp(speed), spread)
    if (hours < HORIZON_HOURS) return hours
  }
}
