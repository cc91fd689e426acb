import type { AdditiveCount, CountName, DelayCount, PeopleCount } from './counts.ts'
import type { Measure } from './measure.ts'

/** How a measure comes of counts. */
export type Formula =
  | { readonly kind: 'COUNT'; readonly of: AdditiveCount }
  | { readonly kind: 'PEOPLE'; readonly of: PeopleCount }
  | { readonly kind: 'SHARE'; readonly of: readonly AdditiveCount[]; readonly among: readonly AdditiveCount[] }
  | { readonly kind: 'CHANNEL_SHARE' }
  | { readonly kind: 'QUANTILE'; readonly of: DelayCount; readonly among: AdditiveCount }
  | {
      readonly kind: 'PER_CUSTOMER'
      readonly of: AdditiveCount
      readonly customers: PeopleCount
      readonly perDays: number
    }

/** An undelivered or open attempt says nothing of the person, so neither is part of a rate. */
const SETTLED = ['answered', 'declined', 'unanswered'] as const
const CLASSIFIED = ['legitimate', 'graymail', 'spam'] as const

export const FORMULAS = {
  CONTACTS: { kind: 'COUNT', of: 'contacts' },
  CUSTOMERS: { kind: 'PEOPLE', of: 'customers' },
  INBOUND: { kind: 'COUNT', of: 'inbound' },
  OUTBOUND: { kind: 'COUNT', of: 'outbound' },
  CHANNEL_SHARE: { kind: 'CHANNEL_SHARE' },
  ATTEMPTS: { kind: 'COUNT', of: 'attempts' },
  ANSWERED: { kind: 'COUNT', of: 'answered' },
  UNANSWERED: { kind: 'COUNT', of: 'unanswered' },
  DECLINED: { kind: 'COUNT', of: 'declined' },
  UNDELIVERED: { kind: 'COUNT', of: 'undelivered' },
  OPEN: { kind: 'COUNT', of: 'open' },
  UNANSWERED_RATE: { kind: 'SHARE', of: ['unanswered'], among: SETTLED },
  ANSWER_RATE: { kind: 'SHARE', of: ['answered'], among: SETTLED },
  DECLINE_RATE: { kind: 'SHARE', of: ['declined'], among: SETTLED },
  UNDELIVERED_RATE: { kind: 'SHARE', of: ['undelivered'], among: ['attempts'] },
  REPLY_DELAY_P25: { kind: 'QUANTILE', of: 'replyDelayP25', among: 'answered' },
  REPLY_DELAY_MEDIAN: { kind: 'QUANTILE', of: 'replyDelayMedian', among: 'answered' },
  REPLY_DELAY_P75: { kind: 'QUANTILE', of: 'replyDelayP75', among: 'answered' },
  REPLY_DELAY_P90: { kind: 'QUANTILE', of: 'replyDelayP90', among: 'answered' },
  CONTACTS_PER_CUSTOMER_PER_WEEK: { kind: 'PER_CUSTOMER', of: 'contacts', customers: 'customers', perDays: 7 },
  REPEATS: { kind: 'COUNT', of: 'repeats' },
  REPEAT_SHARE: { kind: 'SHARE', of: ['repeats'], among: ['keyed'] },
  EMAILS: { kind: 'COUNT', of: 'emails' },
  EMAILS_PER_CUSTOMER_PER_DAY: { kind: 'PER_CUSTOMER', of: 'emails', customers: 'emailCustomers', perDays: 1 },
  GRAYMAIL: { kind: 'COUNT', of: 'graymail' },
  SPAM: { kind: 'COUNT', of: 'spam' },
  SPAM_SHARE: { kind: 'SHARE', of: ['spam'], among: CLASSIFIED },
  SPAM_AND_GRAYMAIL_SHARE: { kind: 'SHARE', of: ['spam', 'graymail'], among: CLASSIFIED },
} as const satisfies Record<Measure, Formula>

/** The counts that these measures are made of. */
export function countsFor(measures: readonly Measure[]): CountName[] {
  return [...new Set(measures.flatMap((measure) => countsOf(FORMULAS[measure])))]
}

function countsOf(formula: Formula): readonly CountName[] {
  switch (formula.kind) {
    case 'COUNT':
    case 'PEOPLE':
      return [formula.of]
    case 'SHARE':
      return [...formula.of, ...formula.among]
    case 'CHANNEL_SHARE':
      return ['contacts']
    case 'QUANTILE':
      return [formula.of, formula.among]
    case 'PER_CUSTOMER':
      return [formula.of, formula.customers]
  }
}
