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
  'keyed',
  'repeats',
  'emails',
  'legitimate',
  'graymail',
  'spam',
] as const
export type AdditiveCount = (typeof ADDITIVE_COUNTS)[number]

/** People are counted by themselves: a person is in many cells of a roll-up. */
export const PEOPLE_COUNTS = ['customers', 'emailCustomers'] as const
export type PeopleCount = (typeof PEOPLE_COUNTS)[number]

/** Quantiles come of a histogram of the reply delays, which does add up. */
export const DELAY_COUNTS = ['replyDelayP25', 'replyDelayMedian', 'replyDelayP75', 'replyDelayP90'] as const
export type DelayCount = (typeof DELAY_COUNTS)[number]
export const DELAY_FRACTIONS: Readonly<Record<DelayCount, number>> = {
  replyDelayP25: 0.25,
  replyDelayMedian: 0.5,
  replyDelayP75: 0.75,
  replyDelayP90: 0.9,
}

export type CountName = AdditiveCount | PeopleCount | DelayCount

/**
 * What the store counted for one group. A name is missing when it was not asked for; null when there was
 * nothing to take it of. Mail classes are of inbound mail; delays are in seconds; people are those of the sample.
 */
export type Counts = Readonly<Partial<Record<CountName, number | null>>>

/** What a group lies in: all contacts with the same keys but the channel, the days it spans, and who was looked at. */
export interface Surroundings {
  readonly groupContacts: number
  readonly days: number
  /** The share of all customers among whom people were counted: 1 when nobody was left out. */
  readonly peopleShare: number
}

/** Counts that move while attempts may still be answered. */
export const MATURING_COUNTS: readonly CountName[] = ['answered', 'unanswered', 'open', ...DELAY_COUNTS]

/** Counts to which only attempts contribute. */
export const ATTEMPT_COUNTS: readonly CountName[] = [...MATURING_COUNTS, 'attempts', 'declined', 'undelivered']
