import { type AdditiveCount, type Dimension, FILTER_NAMES, FILTERED_BY, type InteractionFilter } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { delayBucketSql } from './delay-bucket-sql.ts'

/** What rows can tell apart: columns of `interaction`, of its customer, or made of them. */
type Told =
  | 'channel'
  | 'direction'
  | 'ageBand'
  | 'mailClass'
  | 'purpose'
  | 'attemptNumber'
  | 'previousChannel'
  | 'delayBucket'
  | 'contactsInWeek'
  | 'localWeekday'
  | 'localHour'
  | 'source'
  | 'customer'

/** A table from which contacts can be counted. */
export interface Table {
  readonly grain: 'MONTH' | 'DAY' | 'CONTACT'
  readonly from: RawBuilder<unknown>
  readonly tells: readonly Told[]
  /** It holds only contacts that have a value in this respect; null when it holds all. */
  readonly only: Dimension | null
  /** How many contacts a row stands for, and how many of each kind. */
  readonly sums: Readonly<Record<Sum, RawBuilder<number>>>
}

export type Sum = 'contacts' | 'attempts' | 'answered' | 'declined' | 'undelivered' | 'unresolved' | 'keyed' | 'repeats'

const ROLLED_UP: Table['sums'] = {
  contacts: sql`contacts`,
  attempts: sql`attempts`,
  answered: sql`answered`,
  declined: sql`declined`,
  undelivered: sql`undelivered`,
  unresolved: sql`(attempts - answered - declined - undelivered)`,
  keyed: sql`keyed`,
  repeats: sql`repeats`,
}
const NONE = sql<number>`0`
const CHANNEL_TELLS = ['channel', 'direction', 'ageBand', 'mailClass'] as const
const CONTACT_TELLS = [...CHANNEL_TELLS, 'purpose', 'attemptNumber'] as const

const CHANNEL_DAILY: Table = {
  grain: 'DAY',
  from: sql`channel_daily`,
  tells: CHANNEL_TELLS,
  only: null,
  sums: ROLLED_UP,
}
const CHANNEL_MONTHLY: Table = { ...CHANNEL_DAILY, grain: 'MONTH', from: sql`channel_monthly` }
export const CONTACT_DAILY: Table = { ...CHANNEL_DAILY, from: sql`contact_daily`, tells: CONTACT_TELLS }
const CONTACT_MONTHLY: Table = { ...CONTACT_DAILY, grain: 'MONTH', from: sql`contact_monthly` }

const REACH_DAILY: Table = {
  ...CHANNEL_DAILY,
  from: sql`reach_daily`,
  tells: ['channel', 'direction', 'ageBand', 'localWeekday', 'localHour'],
}
const REACH_MONTHLY: Table = { ...REACH_DAILY, grain: 'MONTH', from: sql`reach_monthly` }

const SOURCE_DAILY: Table = { ...CHANNEL_DAILY, from: sql`source_daily`, tells: [...CHANNEL_TELLS, 'source'] }

const LOAD_DAILY: Table = {
  ...CHANNEL_DAILY,
  from: outboundOnly('load_daily'),
  tells: ['channel', 'direction', 'ageBand', 'contactsInWeek'],
  only: 'CONTACTS_IN_WEEK',
}

const FOLLOW_UP_DAILY: Table = {
  ...CHANNEL_DAILY,
  from: outboundOnly('follow_up_daily'),
  tells: ['channel', 'direction', 'ageBand', 'previousChannel'],
  only: 'PREVIOUS_CHANNEL',
}

export const REPLY_DELAY_MONTHLY: Table = {
  grain: 'MONTH',
  from: outboundOnly('reply_delay_monthly'),
  tells: ['channel', 'direction', 'ageBand', 'delayBucket'],
  only: 'REPLY_DELAY',
  sums: {
    contacts: sql`answered`,
    attempts: sql`answered`,
    answered: sql`answered`,
    declined: NONE,
    undelivered: NONE,
    unresolved: NONE,
    keyed: NONE,
    repeats: NONE,
  },
}

function outboundOnly(name: string): RawBuilder<unknown> {
  return sql`(select *, 'OUTBOUND'::direction as direction from ${sql.table(name)}) as ${sql.ref(name)}`
}

/** The first that can serve a question is the smallest that can. */
export const MONTHLY_TABLES: readonly Table[] = [CHANNEL_MONTHLY, CONTACT_MONTHLY, REPLY_DELAY_MONTHLY, REACH_MONTHLY]
export const DAILY_TABLES: readonly Table[] = [
  LOAD_DAILY,
  FOLLOW_UP_DAILY,
  CHANNEL_DAILY,
  SOURCE_DAILY,
  REACH_DAILY,
  CONTACT_DAILY,
]

/** Does a single contact add to a sum? */
export const IS_ONE_OF: Readonly<Record<Sum, RawBuilder<boolean>>> = {
  contacts: sql`true`,
  attempts: sql`is_attempt`,
  answered: sql`resolution = 'ANSWERED'`,
  declined: sql`resolution = 'DECLINED'`,
  undelivered: sql`resolution = 'UNDELIVERED'`,
  unresolved: sql`(is_attempt and resolution is null)`,
  keyed: sql`(direction = 'OUTBOUND' and message_key is not null)`,
  repeats: sql`is_repeat`,
}

export const INTERACTION: Table = {
  grain: 'CONTACT',
  from: sql`interaction`,
  tells: [
    ...CONTACT_TELLS,
    'previousChannel',
    'delayBucket',
    'contactsInWeek',
    'localWeekday',
    'localHour',
    'source',
    'customer',
  ],
  only: null,
  sums: {
    contacts: sql`1`,
    attempts: flag(IS_ONE_OF.attempts),
    answered: flag(IS_ONE_OF.answered),
    declined: flag(IS_ONE_OF.declined),
    undelivered: flag(IS_ONE_OF.undelivered),
    unresolved: flag(IS_ONE_OF.unresolved),
    keyed: flag(IS_ONE_OF.keyed),
    repeats: flag(IS_ONE_OF.repeats),
  },
}

/** The answered ones of `interaction`, with the bucket of their reply delay. */
export const INTERACTION_WITH_DELAY: Table = {
  ...INTERACTION,
  from: sql`(select *, ${delayBucketSql()} as delay_bucket from interaction where resolution = 'ANSWERED') as interaction`,
}

function flag(condition: RawBuilder<boolean>): RawBuilder<number> {
  return sql`case when ${condition} then 1 else 0 end`
}

const TOLD_BY_DIMENSION: Readonly<Record<Dimension, Told>> = {
  CHANNEL: 'channel',
  CHANNEL_FAMILY: 'channel',
  DIRECTION: 'direction',
  AGE_BAND: 'ageBand',
  GENERATION: 'customer',
  PURPOSE: 'purpose',
  SEGMENT: 'customer',
  COUNTRY: 'customer',
  SOURCE: 'source',
  MAIL_CLASS: 'mailClass',
  ATTEMPT_NUMBER: 'attemptNumber',
  PREVIOUS_CHANNEL: 'previousChannel',
  REPLY_DELAY: 'delayBucket',
  CONTACTS_IN_WEEK: 'contactsInWeek',
  LOCAL_WEEKDAY: 'localWeekday',
  LOCAL_HOUR: 'localHour',
}

const INBOUND_MAIL = ['channel', 'direction', 'mailClass'] as const
const TOLD_BY_COUNT: Readonly<Partial<Record<AdditiveCount, readonly Told[]>>> = {
  inbound: ['direction'],
  outbound: ['direction'],
  emails: ['channel'],
  legitimate: INBOUND_MAIL,
  graymail: INBOUND_MAIL,
  spam: INBOUND_MAIL,
}

/** In what respects a question groups or narrows. */
export function respectsOf(dimensions: readonly Dimension[], filter: InteractionFilter): Dimension[] {
  return [
    ...new Set([
      ...dimensions,
      ...FILTER_NAMES.filter((name) => filter[name] != null).map((name) => FILTERED_BY[name]),
    ]),
  ]
}

/** Can these counts be taken from the table by these respects? */
export function canServe(table: Table, respects: readonly Dimension[], counts: readonly AdditiveCount[]): boolean {
  if (table.only !== null && !respects.includes(table.only)) return false
  const told = [
    ...respects.map((each) => TOLD_BY_DIMENSION[each]),
    ...counts.flatMap((each) => TOLD_BY_COUNT[each] ?? []),
  ]
  const holds = table !== REPLY_DELAY_MONTHLY || !counts.some((each) => each === 'keyed' || each === 'repeats')
  return holds && told.every((each) => table.tells.includes(each))
}

export function needsCustomer(respects: readonly Dimension[]): boolean {
  return respects.some((each) => TOLD_BY_DIMENSION[each] === 'customer')
}

export function needsDelay(respects: readonly Dimension[]): boolean {
  return respects.includes('REPLY_DELAY')
}
