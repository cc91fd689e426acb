import type { Action, BanditWorld, Occasion } from './bandit-world.ts'
import { mixed, oneAction, preferring } from './policies.ts'

const CHANNEL_EFFECTS = { EMAIL: -0.9, SMS: -0.4, PHONE: 0, LETTER: -1.6, APP_PUSH: -0.7 } as const
const BAND_EFFECTS = {
  YOUNG: { EMAIL: -0.2, SMS: 0.6, PHONE: -0.8, LETTER: -0.5, APP_PUSH: 0.8 },
  MIDDLE: { EMAIL: 0.3, SMS: 0, PHONE: 0, LETTER: 0, APP_PUSH: 0 },
  OLD: { EMAIL: 0, SMS: -0.6, PHONE: 0.8, LETTER: 0.7, APP_PUSH: -1 },
} as const
const HARDNESS = -0.8

/** What the desk is used to in each band: mostly email, against what answers best. */
const HABITS = {
  YOUNG: { EMAIL: 1.6, SMS: 0.4, PHONE: 0, LETTER: -1, APP_PUSH: 0 },
  MIDDLE: { EMAIL: 1.4, SMS: 0, PHONE: 0.4, LETTER: -0.4, APP_PUSH: -0.4 },
  OLD: { EMAIL: 0.8, SMS: -0.6, PHONE: 0.2, LETTER: 1, APP_PUSH: -1.4 },
} as const
const REPEATS_WHAT_WAS_ANSWERED = 1
const LEAVES_WHAT_WAS_NOT = -0.6

/** Channels, bands and hard matters count; the log repeats what was answered, and every action has a chance. */
export const USUAL_WORLD: BanditWorld = {
  effectOf: (action, occasion) => CHANNEL_EFFECTS[action] + BAND_EFFECTS[occasion.band][action] + hardness(occasion),
  ownSpread: 0.6,
  logging: mixed(preferring(habit), 0.1),
}

/** The same people and the same log, but no channel is better than another for anyone. */
export const NULL_WORLD: BanditWorld = {
  ...USUAL_WORLD,
  effectOf: (_, occasion) => -0.6 + hardness(occasion),
  ownSpread: 0,
}

const CALL_HELPS = 0.9
const MUCH_HARDER = -2.6

/** Calls help everyone, and were kept for the matters that people put off. */
export const CONFOUNDED_WORLD: BanditWorld = {
  effectOf: (action, occasion) => (occasion.isHard ? MUCH_HARDER : 0) + (action === 'PHONE' ? CALL_HELPS : 0),
  ownSpread: 0.6,
  logging: (occasion) =>
    mixed(
      oneAction(() => (occasion.isHard ? 'PHONE' : 'EMAIL')),
      0.5,
    )(occasion),
}

function hardness(occasion: Occasion): number {
  return occasion.isHard ? HARDNESS : 0
}

function habit(action: Action, { band, last, isHard }: Occasion): number {
  const lean = isHard && action === 'PHONE' ? 0.7 : 0
  if (last?.action !== action) return HABITS[band][action] + lean
  return HABITS[band][action] + lean + (last.wasAnswered ? REPEATS_WHAT_WAS_ANSWERED : LEAVES_WHAT_WAS_NOT)
}
