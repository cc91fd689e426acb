import { type Measure, WITHHELD_BELOW } from '@wavelength/core'

/** A measure as an expression in a query over analytics.interactions that groups it. */
export interface MeasureSql {
  readonly value: string
  /** How many cases stand behind it; null when it is a plain count. */
  readonly cases: string | null
}

/** Stands for the days of the period that have begun. */
export const DAYS = ':days'
/** Stands for `partition by` and every key but the channel, or for nothing when there are no others. */
export const SAME_GROUP = ':same_group'

const SETTLED = "attempt_state in ('ANSWERED', 'DECLINED', 'UNANSWERED')"
const INBOUND_EMAIL = "channel = 'EMAIL' and direction = 'INBOUND'"
const CLASSIFIED = `${INBOUND_EMAIL} and mail_class in ('LEGITIMATE', 'GRAYMAIL', 'SPAM')`
const EMAIL_CUSTOMERS = "count(distinct customer_id) filter (where channel = 'EMAIL')"

export const MEASURE_SQL: Readonly<Record<Measure, MeasureSql>> = {
  CONTACTS: plain('count(*)'),
  CUSTOMERS: plain('count(distinct customer_id)'),
  INBOUND: plain(counted("direction = 'INBOUND'")),
  OUTBOUND: plain(counted("direction = 'OUTBOUND'")),
  CHANNEL_SHARE: ratio('count(*)', `sum(count(*)) over (${SAME_GROUP})`),
  ATTEMPTS: plain(counted('is_attempt')),
  ANSWERED: plain(inState('ANSWERED')),
  UNANSWERED: plain(inState('UNANSWERED')),
  DECLINED: plain(inState('DECLINED')),
  UNDELIVERED: plain(inState('UNDELIVERED')),
  OPEN: plain(inState('OPEN')),
  UNANSWERED_RATE: ratio(inState('UNANSWERED'), counted(SETTLED)),
  ANSWER_RATE: ratio(inState('ANSWERED'), counted(SETTLED)),
  DECLINE_RATE: ratio(inState('DECLINED'), counted(SETTLED)),
  UNDELIVERED_RATE: ratio(inState('UNDELIVERED'), counted('is_attempt')),
  REPLY_DELAY_P25: delayQuantile(0.25),
  REPLY_DELAY_MEDIAN: delayQuantile(0.5),
  REPLY_DELAY_P75: delayQuantile(0.75),
  REPLY_DELAY_P90: delayQuantile(0.9),
  CONTACTS_PER_CUSTOMER_PER_WEEK: ratio('count(*)', `(count(distinct customer_id) * (${DAYS}::float8 / 7))`),
  REPEATS: plain(counted('is_repeat')),
  REPEAT_SHARE: ratio(counted('is_repeat'), counted("direction = 'OUTBOUND' and message_key is not null")),
  EMAILS: plain(counted("channel = 'EMAIL'")),
  EMAILS_PER_CUSTOMER_PER_DAY: ratio(counted("channel = 'EMAIL'"), `(${EMAIL_CUSTOMERS} * ${DAYS}::float8)`),
  GRAYMAIL: plain(counted(`${INBOUND_EMAIL} and mail_class = 'GRAYMAIL'`)),
  SPAM: plain(counted(`${INBOUND_EMAIL} and mail_class = 'SPAM'`)),
  SPAM_SHARE: ratio(counted(`${INBOUND_EMAIL} and mail_class = 'SPAM'`), counted(CLASSIFIED)),
  SPAM_AND_GRAYMAIL_SHARE: ratio(
    counted(`${INBOUND_EMAIL} and mail_class in ('SPAM', 'GRAYMAIL')`),
    counted(CLASSIFIED),
  ),
}

function counted(condition: string): string {
  return `count(*) filter (where ${condition})`
}

function inState(state: string): string {
  return counted(`attempt_state = '${state}'`)
}

function plain(value: string): MeasureSql {
  return { value, cases: null }
}

function ratio(numerator: string, denominator: string): MeasureSql {
  return { value: `${numerator}::float8 / nullif(${denominator}, 0)`, cases: denominator }
}

function delayQuantile(fraction: number): MeasureSql {
  const value = `percentile_cont(${fraction}) within group (order by reply_delay_seconds)`
  return { value, cases: inState('ANSWERED') }
}

/** The value as the API gives it: null when too few cases stand behind it. */
export function withheldSql({ value, cases }: MeasureSql): string {
  return cases === null ? value : `case when ${cases} >= ${WITHHELD_BELOW} then ${value} end`
}
