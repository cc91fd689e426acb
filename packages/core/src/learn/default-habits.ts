import type { Channel } from '../model/channel.ts'
import type { AgeShares, HabitsWorth } from './prior.ts'

/** Where learning starts for the customers' own contacts: our judgement of 2026-11. */

/** How often customers of middle age begin on each channel, in parts of about 100. */
export const INBOUND_PARTS = {
  EMAIL: 30,
  PHONE: 28,
  SMS: 7,
  WHATSAPP: 6,
  X: 2,
  FACEBOOK: 4,
  INSTAGRAM: 3,
  LINKEDIN: 1,
  APP_PUSH: 1,
  LIVE_CHAT: 8,
  WEB_FORM: 6,
  LETTER: 3,
  FAX: 0.5,
  IN_PERSON: 2.5,
} as const satisfies Record<Channel, number>

/** Age shows more in what people choose than in what they answer, so the tilt of answers counts this often. */
export const INBOUND_TILT = 2

/** Share of customers' own contacts by time window; they add up to 1. */
export const INBOUND_TIME_SHARES = [0.04, 0.31, 0.34, 0.16, 0.01, 0.05, 0.05, 0.04] as const

/** Adult customers spread evenly over the bands, fewer at both ends. */
export const AGE_SHARES: AgeShares = {
  UNDER_18: 0.02,
  AGE_18_24: 0.11,
  AGE_25_34: 0.18,
  AGE_35_44: 0.18,
  AGE_45_54: 0.17,
  AGE_55_64: 0.15,
  AGE_65_74: 0.11,
  AGE_75_PLUS: 0.08,
}

/**
 * Share of customers of middle age with a known address. Only where few have one: its presence tells of the
 * person, while a missing telephone number tells of what the business collects.
 */
export const REACHABLE_SHARE = {
  X: 0.05,
  FACEBOOK: 0.08,
  INSTAGRAM: 0.06,
  LINKEDIN: 0.04,
  APP_PUSH: 0.15,
} as const satisfies Partial<Record<Channel, number>>

/** People differ more in where they turn to than in when. */
export const HABITS_WORTH: HabitsWorth = { channels: 1, times: 7 }
