/** Every channel of the trade, in the fixed order in which lists and legends show them. */
export const CHANNELS = [
  'EMAIL',
  'PHONE',
  'SMS',
  'WHATSAPP',
  'X',
  'FACEBOOK',
  'INSTAGRAM',
  'LINKEDIN',
  'APP_PUSH',
  'LIVE_CHAT',
  'WEB_FORM',
  'LETTER',
  'FAX',
  'IN_PERSON',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Seven families, because a reader cannot tell more than seven colours apart. */
export const CHANNEL_FAMILIES = [
  'EMAIL',
  'PHONE',
  'TEXT',
  'SOCIAL',
  'APP_AND_CHAT',
  'LETTER_AND_FAX',
  'IN_PERSON',
] as const
export type ChannelFamily = (typeof CHANNEL_FAMILIES)[number]

export interface ChannelTraits {
  readonly family: ChannelFamily
  /** It demands attention at once: a ringing phone, a visitor at the door. */
  readonly interrupts: boolean
  /** A complex matter can be laid out in it. */
  readonly carriesDetail: boolean
  /** It stands as a formal notice. */
  readonly formal: boolean
  /** It can carry a thing: a card, a gift, a signed paper. */
  readonly physical: boolean
  /** One message can go to many at once. */
  readonly bulkAble: boolean
  /** EITHER side may begin, or only the CUSTOMER and the business answers in kind. */
  readonly startedBy: 'EITHER' | 'CUSTOMER'
  /** How long after an attempt an answer still counts as its answer in the reports. */
  readonly responseWindowHours: number
  /** How strongly the hour decides whether it is answered, 0 to 1 (fixed by the model, not learned). */
  readonly timeSensitivity: number
}

const DAY = 24

export const CHANNEL_TRAITS = {
  EMAIL: traits('EMAIL', 7 * DAY, 0.3, { carriesDetail: true, formal: true, bulkAble: true }),
  PHONE: traits('PHONE', 3 * DAY, 1, { interrupts: true, carriesDetail: true }),
  SMS: traits('TEXT', 3 * DAY, 0.6, { bulkAble: true }),
  WHATSAPP: traits('TEXT', 3 * DAY, 0.6, { bulkAble: true }),
  X: traits('SOCIAL', 3 * DAY, 0.6, { startedBy: 'CUSTOMER' }),
  FACEBOOK: traits('SOCIAL', 3 * DAY, 0.6, { startedBy: 'CUSTOMER' }),
  INSTAGRAM: traits('SOCIAL', 3 * DAY, 0.6, { startedBy: 'CUSTOMER' }),
  LINKEDIN: traits('SOCIAL', 14 * DAY, 0.3, { startedBy: 'CUSTOMER' }),
  APP_PUSH: traits('APP_AND_CHAT', 2 * DAY, 0.6, { bulkAble: true }),
  LIVE_CHAT: traits('APP_AND_CHAT', 1 * DAY, 1, { interrupts: true, startedBy: 'CUSTOMER' }),
  WEB_FORM: traits('APP_AND_CHAT', 7 * DAY, 0.3, { startedBy: 'CUSTOMER', carriesDetail: true }),
  LETTER: traits('LETTER_AND_FAX', 21 * DAY, 0, {
    carriesDetail: true,
    formal: true,
    physical: true,
    bulkAble: true,
  }),
  FAX: traits('LETTER_AND_FAX', 7 * DAY, 0.3, { carriesDetail: true, formal: true }),
  IN_PERSON: traits('IN_PERSON', 3 * DAY, 1, {
    interrupts: true,
    carriesDetail: true,
    physical: true,
  }),
} satisfies Record<Channel, ChannelTraits>

function traits(
  family: ChannelFamily,
  responseWindowHours: number,
  timeSensitivity: number,
  others: Partial<ChannelTraits>,
): ChannelTraits {
  return {
    interrupts: false,
    carriesDetail: false,
    formal: false,
    physical: false,
    bulkAble: false,
    startedBy: 'EITHER',
    ...others,
    family,
    responseWindowHours,
    timeSensitivity,
  }
}

export function familyOf(channel: Channel): ChannelFamily {
  return CHANNEL_TRAITS[channel].family
}

export function responseWindowMs(channel: Channel): number {
  return CHANNEL_TRAITS[channel].responseWindowHours * 3_600_000
}

export function channelsOf(family: ChannelFamily): Channel[] {
  return CHANNELS.filter((channel) => familyOf(channel) === family)
}
