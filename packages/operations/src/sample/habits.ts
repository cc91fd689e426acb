import type { Channel } from '@wavelength/core'

/** Under 25, to 44, to 64, and older. */
export type LifeStage = 'YOUNG' | 'SETTLING' | 'MATURE' | 'OLDER'

export function lifeStageAt(age: number): LifeStage {
  if (age < 25) return 'YOUNG'
  if (age < 45) return 'SETTLING'
  return age < 65 ? 'MATURE' : 'OLDER'
}

type ByStage = readonly [young: number, settling: number, mature: number, older: number]

/** The chance that an ordinary attempt is answered, invented to tell one story: the young text, the old pick up. */
const ANSWER_SHARES = {
  EMAIL: [0.3, 0.42, 0.46, 0.38],
  PHONE: [0.27, 0.42, 0.54, 0.74],
  SMS: [0.9, 0.76, 0.58, 0.3],
  WHATSAPP: [0.86, 0.74, 0.56, 0.36],
  X: [0.5, 0.4, 0.3, 0.2],
  FACEBOOK: [0.4, 0.48, 0.46, 0.36],
  INSTAGRAM: [0.58, 0.45, 0.3, 0.2],
  LINKEDIN: [0.3, 0.38, 0.36, 0.2],
  APP_PUSH: [0.46, 0.34, 0.22, 0.1],
  LIVE_CHAT: [0.8, 0.78, 0.7, 0.6],
  WEB_FORM: [0.4, 0.45, 0.45, 0.4],
  LETTER: [0.05, 0.09, 0.18, 0.42],
  FAX: [0.2, 0.25, 0.35, 0.35],
  IN_PERSON: [0.42, 0.48, 0.58, 0.66],
} as const satisfies Record<Channel, ByStage>

/** On which channel customers begin by themselves, in parts of a hundred. */
const BEGINNINGS = {
  EMAIL: [22, 30, 34, 24],
  PHONE: [6, 14, 24, 40],
  SMS: [20, 13, 7, 3],
  WHATSAPP: [14, 11, 5, 2],
  X: [5, 3, 1.5, 0.5],
  FACEBOOK: [3, 5, 5, 3],
  INSTAGRAM: [9, 4, 1, 0.3],
  LINKEDIN: [1, 2, 1.5, 0.3],
  APP_PUSH: [0, 0, 0, 0],
  LIVE_CHAT: [11, 8, 5, 2],
  WEB_FORM: [5, 6, 6, 3],
  LETTER: [0.5, 0.7, 2, 9],
  FAX: [0.1, 0.3, 1, 1],
  IN_PERSON: [4, 4, 7, 12],
} as const satisfies Record<Channel, ByStage>

/** Hours until an answer: the median, and the standard deviation of its logarithm. */
export const REPLY_HOURS = {
  EMAIL: [5, 1.4],
  PHONE: [4, 1.1],
  SMS: [0.35, 1.4],
  WHATSAPP: [0.5, 1.4],
  X: [2.5, 1.3],
  FACEBOOK: [4, 1.3],
  INSTAGRAM: [3, 1.3],
  LINKEDIN: [22, 1.2],
  APP_PUSH: [0.7, 1.4],
  LIVE_CHAT: [0.05, 0.8],
  WEB_FORM: [9, 1.2],
  LETTER: [160, 0.5],
  FAX: [8, 1.1],
  IN_PERSON: [24, 1],
} as const satisfies Record<Channel, readonly [number, number]>

/** How many times as long an answer takes; the young answer mail sooner (Kooti et al., arXiv 1504.00704, 2015). */
export const PACE = { YOUNG: 0.5, SETTLING: 0.8, MATURE: 1.1, OLDER: 1.5 } as const satisfies Record<LifeStage, number>

export function answerShare(channel: Channel, stage: LifeStage): number {
  return at(ANSWER_SHARES[channel], stage)
}

export function beginningShare(channel: Channel, stage: LifeStage): number {
  return at(BEGINNINGS[channel], stage)
}

function at([young, settling, mature, older]: ByStage, stage: LifeStage): number {
  return { YOUNG: young, SETTLING: settling, MATURE: mature, OLDER: older }[stage]
}
