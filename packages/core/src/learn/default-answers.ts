import type { Channel } from '../model/channel.ts'
import type { PurposeGroup } from '../model/purpose.ts'
import type { KnownAgeBand } from './prior.ts'

/**
 * Where learning starts: our judgement of 2026-11, leaning on the sources named, and weak by design.
 * The first contacts of a deployment begin to replace it.
 */

/** Of all attempts through all channels, about three in ten are answered. */
export const ANSWER_RATE = 0.3

/** Log-odds against the average channel. Phone: Pew 2020, 19 % answer unknown numbers; known callers do better. */
export const CHANNEL_LEVEL = {
  EMAIL: -0.2,
  PHONE: 0.1,
  SMS: 0.3,
  WHATSAPP: 0.4,
  X: -0.1,
  FACEBOOK: 0,
  INSTAGRAM: 0,
  LINKEDIN: -0.2,
  APP_PUSH: -0.5,
  LIVE_CHAT: 0.5,
  WEB_FORM: -0.2,
  LETTER: -0.6,
  FAX: -0.6,
  IN_PERSON: 0.4,
} as const satisfies Record<Channel, number>

/**
 * Log-odds from the middle of life to 75 and over; the young get the opposite. Phone and door: live contact
 * of assigned voters, New Haven 1998 (Gerber and Green, APSR 2000), halved for its age and because Pew 2020
 * finds the young no worse at answering. Text: Pew 2011, texts a day fall from 110 at 18-24 to 5 at 65+.
 */
export const CHANNEL_TILT = {
  EMAIL: 0.1,
  PHONE: 0.4,
  SMS: -0.35,
  WHATSAPP: -0.35,
  X: -0.45,
  FACEBOOK: 0,
  INSTAGRAM: -0.6,
  LINKEDIN: -0.1,
  APP_PUSH: -0.4,
  LIVE_CHAT: -0.3,
  WEB_FORM: -0.1,
  LETTER: 0.5,
  FAX: 0.4,
  IN_PERSON: 0.2,
} as const satisfies Record<Channel, number>

/** Where a band stands between the youngest (-1) and the oldest (1). */
export const BAND_POSITION = {
  UNDER_18: -1,
  AGE_18_24: -1,
  AGE_25_34: -0.7,
  AGE_35_44: -0.35,
  AGE_45_54: 0,
  AGE_55_64: 0.35,
  AGE_65_74: 0.7,
  AGE_75_PLUS: 1,
} as const satisfies Record<KnownAgeBand, number>

/** Log-odds of a purpose on all channels, and on some channels besides. */
export const PURPOSE_LEVEL = {
  MARKETING: { all: -0.7, PHONE: -0.6, SMS: -0.2, WHATSAPP: -0.2 },
  ALERT: { all: 0.15, SMS: 0.3, WHATSAPP: 0.2, APP_PUSH: 0.4, LETTER: -0.4 },
  SERVICE: { all: 0.2, PHONE: 0.1, LIVE_CHAT: 0.1 },
  FORMAL: { all: 0, LETTER: 0.4, EMAIL: 0.1, SMS: -0.3, APP_PUSH: -0.3, X: -0.4, FACEBOOK: -0.4, INSTAGRAM: -0.4 },
  RELATIONSHIP: { all: -0.1, LETTER: 0.2, IN_PERSON: 0.1 },
} as const satisfies Record<PurposeGroup, { all: number } & Partial<Record<Channel, number>>>

/**
 * Log-odds by time window: before 8, 8-12, 12-17, after 17, then the same at the weekend. Phone and visits:
 * evenings and weekends reach people best (Weeks, Kulka, Pierson, Public Opinion Quarterly 51, 1987).
 */
const AT_HOME = [-0.5, -0.05, 0, 0.2, -0.6, 0, 0.05, 0.1]
const AT_THE_DESK = [-0.05, 0.08, 0.03, -0.05, -0.1, -0.1, -0.1, -0.1]
const IN_THE_HAND = [-0.15, 0, 0.03, 0.1, -0.2, 0, 0.03, 0.05]
const ANY_TIME = [0, 0, 0, 0, 0, 0, 0, 0]

export const CHANNEL_TIMES = {
  EMAIL: AT_THE_DESK,
  PHONE: AT_HOME,
  SMS: IN_THE_HAND,
  WHATSAPP: IN_THE_HAND,
  X: IN_THE_HAND,
  FACEBOOK: IN_THE_HAND,
  INSTAGRAM: IN_THE_HAND,
  LINKEDIN: AT_THE_DESK,
  APP_PUSH: IN_THE_HAND,
  LIVE_CHAT: AT_THE_DESK,
  WEB_FORM: AT_THE_DESK,
  LETTER: ANY_TIME,
  FAX: AT_THE_DESK,
  IN_PERSON: AT_HOME,
} as const satisfies Record<Channel, readonly number[]>
