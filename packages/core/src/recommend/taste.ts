import type { Channel } from '../model/channel.ts'
import type { Level, Purpose, PurposeGroup } from '../model/purpose.ts'

/**
 * What no data can say: what an answer is worth, what an attempt costs, what waiting costs. One unit is an
 * answer in an ordinary matter of service. Our judgement, 2026-11; a deployment may set its own.
 */
export interface Taste {
  /** What an answer is worth. */
  readonly value: Record<Purpose, number>
  /** What one attempt costs in work and postage. */
  readonly cost: Record<Channel, number>
  /** What one earlier attempt of today costs in goodwill; on the same channel it counts twice. */
  readonly annoyance: number
  /** What a day of waiting costs, as a share of the value. */
  readonly dayByGroup: Record<PurposeGroup, number>
  readonly dayByUrgency: Record<Level, number>
  readonly fit: FitTaste
}

/** How well a channel suits a message, as a share of the value, beside whether it is answered. */
export interface FitTaste {
  /** A complex matter where there is no room for detail. */
  readonly withoutDetail: Record<Level, number>
  /** A formal matter where nothing counts as formal. */
  readonly informal: Record<Level, number>
  /** Demanding attention at once, by how urgent it is. */
  readonly interrupting: Record<Level, number>
  /** Besides, when it is not for the customer's benefit. */
  readonly interruptingForUs: number
  /** An urgent message on a channel that is slow to be answered, per natural logarithm of the hours beyond one. */
  readonly slowWhenUrgent: number
  /** A machine on a channel where people talk. */
  readonly machineInTalk: number
  /** A card, a gift, a thank-you that can be held in the hand. */
  readonly keepsake: number
}

export const DEFAULT_TASTE: Taste = {
  value: {
    PROMOTION: 0.4,
    NEWSLETTER: 0.3,
    SERVICE_UPDATE: 0.5,
    REMINDER: 0.7,
    URGENT_ALERT: 2,
    COMPLEX_MATTER: 1.2,
    SUPPORT_REPLY: 1,
    THANK_YOU: 0.4,
    GREETING: 0.3,
    FORMAL_NOTICE: 1.2,
    GIFT: 0.6,
    FEEDBACK_REQUEST: 0.3,
    SALES_CONVERSATION: 0.9,
    OTHER: 0.7,
  },
  cost: {
    EMAIL: 0.002,
    PHONE: 0.05,
    SMS: 0.008,
    WHATSAPP: 0.008,
    X: 0.01,
    FACEBOOK: 0.01,
    INSTAGRAM: 0.01,
    LINKEDIN: 0.01,
    APP_PUSH: 0.001,
    LIVE_CHAT: 0.03,
    WEB_FORM: 0.01,
    LETTER: 0.03,
    FAX: 0.02,
    IN_PERSON: 0.3,
  },
  annoyance: 0.02,
  dayByGroup: { ALERT: 0.15, SERVICE: 0.05, FORMAL: 0.05, RELATIONSHIP: 0.03, MARKETING: 0.02 },
  dayByUrgency: { LOW: 0, MEDIUM: 0.05, HIGH: 0.6 },
  fit: {
    withoutDetail: { LOW: 0, MEDIUM: -0.05, HIGH: -0.2 },
    informal: { LOW: 0, MEDIUM: -0.04, HIGH: -0.25 },
    interrupting: { LOW: -0.12, MEDIUM: -0.04, HIGH: 0.1 },
    interruptingForUs: -0.04,
    slowWhenUrgent: -0.08,
    machineInTalk: -0.1,
    keepsake: 0.1,
  },
}
