import type { Channel, MailClass, Purpose } from '@wavelength/core'

/** How a business deals with its customers on one channel. The figures are made up, in proportions that are usual. */
interface ChannelHabits {
  /** Of a hundred contacts. */
  readonly weight: number
  readonly answeredShare: number
  readonly medianReplyMinutes: number
  readonly source: string
}

export const CHANNEL_HABITS: Readonly<Record<Channel, ChannelHabits>> = {
  EMAIL: habits(46, 0.2, 540, 'mail'),
  PHONE: habits(18, 0.28, 25, 'telephony'),
  SMS: habits(12, 0.35, 14, 'messaging'),
  WHATSAPP: habits(6, 0.4, 10, 'messaging'),
  X: habits(0.6, 0.2, 120, 'social'),
  FACEBOOK: habits(1.2, 0.22, 150, 'social'),
  INSTAGRAM: habits(1, 0.24, 110, 'social'),
  LINKEDIN: habits(0.4, 0.15, 1_900, 'social'),
  APP_PUSH: habits(5, 0.1, 35, 'app'),
  LIVE_CHAT: habits(4, 0.6, 2, 'app'),
  WEB_FORM: habits(3, 0.25, 800, 'app'),
  LETTER: habits(2, 0.12, 7_200, 'post'),
  FAX: habits(0.3, 0.1, 1_500, 'post'),
  IN_PERSON: habits(0.5, 0.7, 5, 'branch'),
}

function habits(weight: number, answeredShare: number, medianReplyMinutes: number, source: string): ChannelHabits {
  return { weight, answeredShare, medianReplyMinutes, source }
}

export const OUTBOUND_SHARE = 0.6

/** Of a hundred outbound contacts; sixty are for a purpose that expects a reply. */
export const PURPOSE_WEIGHTS: Readonly<Record<Purpose, number>> = {
  REMINDER: 20,
  PROMOTION: 12,
  SALES_CONVERSATION: 8,
  OTHER: 7,
  FEEDBACK_REQUEST: 5,
  COMPLEX_MATTER: 4,
  URGENT_ALERT: 2,
  FORMAL_NOTICE: 2,
  NEWSLETTER: 16,
  SERVICE_UPDATE: 12,
  SUPPORT_REPLY: 10,
  THANK_YOU: 1,
  GREETING: 0.7,
  GIFT: 0.3,
}

/** Of a hundred inbound emails. */
export const MAIL_CLASS_WEIGHTS: Readonly<Record<MailClass, number>> = {
  LEGITIMATE: 62,
  GRAYMAIL: 18,
  SPAM: 14,
  UNKNOWN: 6,
}

/** From the first attempt to the fifth. */
export const ATTEMPT_NUMBER_WEIGHTS = [60, 22, 11, 5, 2]

/** From the first outbound contact in seven days to the tenth. */
export const CONTACTS_IN_WEEK_WEIGHTS = [42, 25, 13, 8, 5, 3, 2, 1, 0.6, 0.4]

/** Of promotions and newsletters. */
export const REPEAT_SHARE = 0.08

/** From midnight on, by the customer's clock. */
export const HOUR_WEIGHTS = [0, 0, 0, 0, 0, 0, 1, 3, 7, 10, 10, 9, 7, 8, 8, 8, 7, 6, 5, 5, 4, 2, 1, 0]

/** Of the contacts that fall on a weekend by lot, so many take place two to four days earlier. */
export const MOVED_FROM_WEEKEND = 0.6

export const DECLINED_SHARE = 0.04
export const UNDELIVERED_SHARE = 0.03
/** Of the logarithm of the delay. */
export const REPLY_DELAY_SPREAD = 1.5
