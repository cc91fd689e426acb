/** Sums that every contact adds to: how many there were, and how the attempts among them ended. */
const CONTACT_SUMS = ['contacts', 'attempts', 'answered', 'declined', 'undelivered', 'keyed', 'repeats'] as const
const CHANNEL_KEY = ['channel', 'direction', 'ageBand', 'mailClass'] as const
const CONTACT_KEY = [...CHANNEL_KEY, 'purpose', 'attemptNumber'] as const
const REACH_KEY = ['channel', 'direction', 'ageBand', 'localWeekday', 'localHour'] as const

/**
 * Everything that is summed over all customers, by key: kept up with every contact and equal to the recount. Days
 * and months are those of the reporting zone. In keys an attempt number is 0 for what is no attempt, and 4 for every
 * later one.
 */
export const ROLL_UPS = {
  /** The headlines, in an eighth of the cells. */
  channelDaily: { key: ['day', ...CHANNEL_KEY], sums: CONTACT_SUMS },
  channelMonthly: { key: ['month', ...CHANNEL_KEY], sums: CONTACT_SUMS },
  contactDaily: { key: ['day', ...CONTACT_KEY], sums: CONTACT_SUMS },
  contactMonthly: { key: ['month', ...CONTACT_KEY], sums: CONTACT_SUMS },
  /** When in the customer's own week. */
  reachDaily: { key: ['day', ...REACH_KEY], sums: CONTACT_SUMS },
  reachMonthly: { key: ['month', ...REACH_KEY], sums: CONTACT_SUMS },
  /** How many contacts the customer had in the week before; of outbound contacts. */
  loadDaily: { key: ['day', 'channel', 'ageBand', 'contactsInWeek'], sums: CONTACT_SUMS },
  /** After an unanswered attempt on which channel; of follow-ups. */
  followUpDaily: { key: ['day', 'channel', 'ageBand', 'previousChannel'], sums: CONTACT_SUMS },
  /** A histogram of the delays; of answered attempts. */
  replyDelayMonthly: { key: ['month', 'channel', 'ageBand', 'delayBucket'], sums: ['answered'] },
  /** Where contacts came in. */
  sourceDaily: { key: ['day', 'source', ...CHANNEL_KEY], sums: CONTACT_SUMS },
  /** What each source told of each hour, for its freshness. */
  sourceHourly: { key: ['source', 'hour', 'channel'], sums: ['contacts'] },
  /** What each source told in all. */
  sourceTotal: { key: ['source', 'channel'], sums: ['contacts'] },
} as const satisfies Record<string, RollUp>

interface RollUp {
  readonly key: readonly string[]
  readonly sums: readonly string[]
}

export type RollUpName = keyof typeof ROLL_UPS
export const ROLL_UP_NAMES = Object.keys(ROLL_UPS) as readonly RollUpName[]

export type RollUpKey<N extends RollUpName = RollUpName> = Readonly<
  Record<(typeof ROLL_UPS)[N]['key'][number], string | number>
>
export type RollUpCounts<N extends RollUpName = RollUpName> = Readonly<
  Record<(typeof ROLL_UPS)[N]['sums'][number], number>
>

/** What is added to one cell of a roll-up. */
export interface RollUpCell {
  readonly rollUp: RollUpName
  readonly key: Readonly<Record<string, string | number>>
  readonly sums: Readonly<Record<string, number>>
}
