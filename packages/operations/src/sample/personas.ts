import type { Channel } from '@wavelength/core'

/** A way of being reached that people know from their own lives. */
export interface Persona {
  /** Log-odds that it adds to the chance of an answer. */
  readonly answers: Readonly<Partial<Record<Channel, number>>>
  /** How many times as often the customer begins on the channel. */
  readonly begins: Readonly<Partial<Record<Channel, number>>>
  /** How many times as many mails as others get. */
  readonly mails: number
  readonly answersVoicemailByMail: boolean
}

export const PERSONAS = {
  EVERYDAY: persona({}),
  NEVER_ANSWERS_THE_PHONE: persona({
    answers: { PHONE: -9, SMS: 0.8, EMAIL: 0.5, WHATSAPP: 0.6 },
    begins: { PHONE: 0, EMAIL: 2, SMS: 2 },
  }),
  DROWNED_INBOX: persona({
    answers: { EMAIL: -2.4, PHONE: 0.6, SMS: 0.6 },
    begins: { EMAIL: 0.3, PHONE: 2 },
    mails: 3,
  }),
  ANSWERS_VOICEMAIL_BY_MAIL: persona({
    answers: { PHONE: -2.6, EMAIL: 0.7 },
    begins: { PHONE: 0.2, EMAIL: 2.5 },
    answersVoicemailByMail: true,
  }),
  PICKS_UP_AT_ONCE: persona({ answers: { PHONE: 1.6, EMAIL: -1.2 }, begins: { PHONE: 4, EMAIL: 0.4 } }),
  LIKES_PAPER: persona({
    answers: { LETTER: 1.6, EMAIL: -1.4, PHONE: 0.5 },
    begins: { LETTER: 12, PHONE: 2, EMAIL: 0.3, IN_PERSON: 2 },
  }),
  LIVES_ON_NETWORKS: persona({
    answers: { INSTAGRAM: 1, FACEBOOK: 0.8, X: 0.8, WHATSAPP: 0.8, EMAIL: -0.8 },
    begins: { INSTAGRAM: 8, FACEBOOK: 6, X: 6, LIVE_CHAT: 2, EMAIL: 0.3 },
  }),
  WORKS_FROM_THE_OFFICE: persona({
    answers: { FAX: 1.2, LINKEDIN: 0.9, EMAIL: 0.6 },
    begins: { FAX: 25, LINKEDIN: 12, EMAIL: 1.5 },
  }),
} as const satisfies Record<string, Persona>

export type PersonaName = keyof typeof PERSONAS

/** How common each is at an age; offices are found among business customers. */
export function personaShares(age: number, isBusiness: boolean): Record<PersonaName, number> {
  return {
    EVERYDAY: 50,
    NEVER_ANSWERS_THE_PHONE: age < 45 ? 16 : 5,
    DROWNED_INBOX: age >= 25 && age < 65 ? 10 : 3,
    ANSWERS_VOICEMAIL_BY_MAIL: age < 65 ? 9 : 2,
    PICKS_UP_AT_ONCE: age < 45 ? 4 : 12,
    LIKES_PAPER: age < 60 ? 1 : 12,
    LIVES_ON_NETWORKS: age < 35 ? 14 : 3,
    WORKS_FROM_THE_OFFICE: isBusiness ? 30 : 0,
  }
}

function persona(traits: Partial<Persona>): Persona {
  return { answers: {}, begins: {}, mails: 1, answersVoicemailByMail: false, ...traits }
}
