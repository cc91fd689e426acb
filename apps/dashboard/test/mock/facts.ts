import { AGE_BANDS, type AgeBand, CHANNELS, type Channel } from '@wavelength/core'

/** Counts of one channel and age band over 90 days, invented so that every state of a panel is met. */
export interface Facts {
  readonly channel: Channel
  readonly ageBand: AgeBand
  readonly inbound: number
  readonly attempts: number
  readonly unanswered: number
  readonly declined: number
}

/** Customers of each band: 75 and over are few, under 18 too few to show. */
const PEOPLE = {
  UNDER_18: 1,
  AGE_18_24: 212,
  AGE_25_34: 640,
  AGE_35_44: 811,
  AGE_45_54: 702,
  AGE_55_64: 433,
  AGE_65_74: 190,
  AGE_75_PLUS: 4,
  UNKNOWN: 120,
} satisfies Record<AgeBand, number>

/** How much the young (first) and the old (second) use a channel, and leave it unanswered. */
const HABITS = {
  EMAIL: [0.2, 0.33, 0.4, 0.3],
  PHONE: [0.05, 0.36, 0.81, 0.21],
  SMS: [0.22, 0.05, 0.12, 0.35],
  WHATSAPP: [0.1, 0.01, 0.1, 0.4],
  X: [0.05, 0.004, 0.22, 0.4],
  FACEBOOK: [0.02, 0.03, 0.3, 0.28],
  INSTAGRAM: [0.12, 0.002, 0.18, 0.5],
  LINKEDIN: [0.01, 0.004, 0.34, 0.4],
  APP_PUSH: [0.08, 0.01, 0.2, 0.4],
  LIVE_CHAT: [0.1, 0.02, 0.06, 0.07],
  WEB_FORM: [0.03, 0.03, 0.2, 0.2],
  LETTER: [0.002, 0.1, 0.5, 0.3],
  FAX: [0, 0.004, 0.27, 0.27],
  IN_PERSON: [0.03, 0.07, 0.03, 0.04],
} satisfies Record<Channel, readonly [number, number, number, number]>

function factsOf(channel: Channel, ageBand: AgeBand): Facts {
  const age = ageBand === 'UNKNOWN' ? 0.45 : AGE_BANDS.indexOf(ageBand) / (AGE_BANDS.length - 2)
  const [young, old, youngSilence, oldSilence] = HABITS[channel]
  const between = (from: number, to: number) => from + (to - from) * age
  const attempts = Math.round(PEOPLE[ageBand] * between(young, old) * 6)
  return {
    channel,
    ageBand,
    inbound: Math.round(PEOPLE[ageBand] * between(young, old) * 5.3),
    attempts,
    unanswered: Math.round(attempts * between(youngSilence, oldSilence)),
    declined: Math.round(attempts * 0.02),
  }
}

export const FACTS: readonly Facts[] = AGE_BANDS.flatMap((ageBand) =>
  CHANNELS.map((channel) => factsOf(channel, ageBand)).filter(({ inbound, attempts }) => inbound + attempts > 0),
)

export const CUSTOMERS_IN_ALL = Object.values(PEOPLE).reduce((sum, people) => sum + people, 0)
