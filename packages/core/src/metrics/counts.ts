/** Counts that add up over days, channels and cohorts, so that a roll-up can hold them. */
export const ADDITIVE_COUNTS = [
  'contacts',
  'inbound',
  'outbound',
  'attempts',
  'answered',
  'declined',
  'undelivered',
  'unanswered',
  'open',
  'emails',
  'legitimate',
  'graymail',
  'spam',
] as const
export type AdditiveCount = (typeof ADDITIVE_COUNTS)[number]

/** Distinct people and quantiles do not add up: they are counted from the single contacts. */
export const OTHER_COUNTS = ['customers', 'emailCustomers', 'replyDelayMedian', 'replyDelayP90'] as const
export type CountName = AdditiveCount | (typeof OTHER_COUNTS)[number]

/**
 * What the store counted for one group. A name is missing when it was not asked for; null when there was
 * nothing to take it of. Mail classes are of inbound mail; delays are in seconds.
 */
export type Counts = Readonly<Partial<Record<CountName, number | null>>>

/** What a group lies in: all contacts with the same keys but the channel, and the days it spans. */
export interface Surroundings {
  readonly groupContacts: number
  readonly days: number
}

/** Counts that move while attempts may still be answered. */
export const MATURING_COUNTS: readonly CountName[] = [
  'answered',
  'unanswered',
  'open',
  'replyDelayMedian',
  'replyDelayP90',
]

/** Counts to which only attempts contribute. */
export const ATTEMPT_COUNTS: readonly CountName[] = [...MATURING_COUNTS, 'attempts', 'declined', 'undelivered']
