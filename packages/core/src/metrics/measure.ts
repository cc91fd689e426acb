/** What can be asked about contacts. */
export const MEASURES = [
  'CONTACTS',
  'CUSTOMERS',
  'INBOUND',
  'OUTBOUND',
  'CHANNEL_SHARE',
  'ATTEMPTS',
  'ANSWERED',
  'UNANSWERED',
  'DECLINED',
  'UNDELIVERED',
  'OPEN',
  'UNANSWERED_RATE',
  'ANSWER_RATE',
  'REPLY_DELAY_MEDIAN',
  'REPLY_DELAY_P90',
  'EMAILS',
  'EMAILS_PER_CUSTOMER_PER_DAY',
  'GRAYMAIL',
  'SPAM',
  'SPAM_SHARE',
  'SPAM_AND_GRAYMAIL_SHARE',
] as const
export type Measure = (typeof MEASURES)[number]

export const METRIC_UNITS = ['COUNT', 'SHARE', 'SECONDS', 'PER_CUSTOMER_PER_DAY'] as const
export type MetricUnit = (typeof METRIC_UNITS)[number]
