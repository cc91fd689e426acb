import type { AggregateQuery } from '@wavelength/core'

/** A question of the dashboard, of any range. */
export interface Question {
  readonly name: string
  /** One of the three charts that leadership sees first. */
  readonly isHeadline?: true
  readonly query: Omit<AggregateQuery, 'range'>
}

const MEANT_FOR_US = ['LEGITIMATE', 'UNKNOWN'] as const
const INBOUND = ['INBOUND'] as const
const RATES = ['UNANSWERED_RATE', 'ANSWER_RATE', 'ATTEMPTS'] as const

export const QUESTIONS: readonly Question[] = [
  {
    name: 'channel share by age',
    isHeadline: true,
    query: {
      measures: ['CHANNEL_SHARE'],
      dimensions: ['AGE_BAND', 'CHANNEL_FAMILY'],
      filter: { directions: INBOUND, mailClasses: MEANT_FOR_US },
    },
  },
  {
    name: 'unanswered by channel and age',
    isHeadline: true,
    query: { measures: RATES, dimensions: ['CHANNEL', 'AGE_BAND'] },
  },
  {
    name: 'emails and spam share by day',
    isHeadline: true,
    query: {
      measures: ['EMAILS', 'SPAM_SHARE', 'SPAM_AND_GRAYMAIL_SHARE'],
      granularity: 'DAY',
      filter: { directions: INBOUND },
    },
  },
  {
    name: 'emails and spam share by week',
    query: {
      measures: ['EMAILS', 'SPAM_SHARE', 'SPAM_AND_GRAYMAIL_SHARE'],
      granularity: 'WEEK',
      filter: { directions: INBOUND },
    },
  },
  {
    name: 'emails per customer per day, by week',
    query: { measures: ['EMAILS_PER_CUSTOMER_PER_DAY'], granularity: 'WEEK', filter: { directions: INBOUND } },
  },
  {
    name: 'headline figures',
    query: { measures: ['UNANSWERED_RATE', 'REPLY_DELAY_MEDIAN', 'CUSTOMERS'] },
  },
  { name: 'unanswered by channel', query: { measures: RATES, dimensions: ['CHANNEL'] } },
  {
    name: 'unanswered by channel, for one purpose and two ages',
    query: {
      measures: RATES,
      dimensions: ['CHANNEL'],
      filter: { purposes: ['REMINDER'], ageBands: ['AGE_25_34', 'AGE_35_44'] },
    },
  },
  { name: 'unanswered by attempt number', query: { measures: RATES, dimensions: ['ATTEMPT_NUMBER'] } },
  {
    name: 'channel share by month',
    query: { measures: ['CHANNEL_SHARE'], dimensions: ['CHANNEL_FAMILY'], granularity: 'MONTH' },
  },
  {
    name: 'reply delays by channel',
    query: {
      measures: ['REPLY_DELAY_P25', 'REPLY_DELAY_MEDIAN', 'REPLY_DELAY_P75', 'REPLY_DELAY_P90'],
      dimensions: ['CHANNEL'],
    },
  },
  {
    name: 'how long to wait, by family',
    query: { measures: ['ANSWERED'], dimensions: ['CHANNEL_FAMILY', 'REPLY_DELAY'] },
  },
  {
    name: 'what works next',
    query: { measures: ['ANSWER_RATE'], dimensions: ['PREVIOUS_CHANNEL', 'CHANNEL'] },
  },
  {
    name: 'best time: weekday by hour',
    query: { measures: ['ANSWER_RATE', 'ATTEMPTS'], dimensions: ['LOCAL_WEEKDAY', 'LOCAL_HOUR'] },
  },
  {
    name: 'contacts in a week',
    query: { measures: ['OUTBOUND', 'ANSWER_RATE', 'DECLINE_RATE'], dimensions: ['CONTACTS_IN_WEEK'] },
  },
  { name: 'the same said twice, by purpose', query: { measures: ['REPEAT_SHARE'], dimensions: ['PURPOSE'] } },
  { name: 'customers', query: { measures: ['CUSTOMERS'] } },
  { name: 'customers by channel', query: { measures: ['CUSTOMERS'], dimensions: ['CHANNEL'] } },
]

export const RANGES = [
  { name: '90 days', range: { from: '2026-08-03', to: '2026-11-01' } },
  { name: '12 months', range: { from: '2025-11-01', to: '2026-11-01' } },
] as const
