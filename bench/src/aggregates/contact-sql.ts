import { ageBandOn, CHANNELS, type Channel, PURPOSE_TRAITS, PURPOSES, responseWindowMs } from '@wavelength/core'
import { BENCH_NOW } from '../business.ts'
import {
  ATTEMPT_NUMBER_WEIGHTS,
  CHANNEL_HABITS,
  CONTACTS_IN_WEEK_WEIGHTS,
  DECLINED_SHARE,
  HOUR_WEIGHTS,
  MAIL_CLASS_WEIGHTS,
  MOVED_FROM_WEEKEND,
  OUTBOUND_SHARE,
  PURPOSE_WEIGHTS,
  REPEAT_SHARE,
  REPLY_DELAY_SPREAD,
  UNDELIVERED_SHARE,
} from './contact-shares.ts'
import { arrayOf, chosenByWeight, drawn, placeByWeight, uuidOf } from './drawn.ts'
import { customersIn, type StoreSize } from './store-size.ts'

export const HISTORY_DAYS = 540
/** Two days before the end, so that no zone's evening lies in the future. */
const LAST_DAY = new Date(BENCH_NOW - 2 * 86_400_000).toISOString().slice(0, 10)
/** As SQL. */
export const NOW = `'${new Date(BENCH_NOW).toISOString()}'::timestamptz`
const OLDEST = 110

/** Every column of `interaction`, from what the steps below have drawn. */
const COLUMNS: Readonly<Record<string, string>> = {
  customer_id: 'customer_id',
  id: uuidOf('contact', 'number'),
  occurred_at: 'occurred_at',
  outcome_at: 'coalesce(answered_at, occurred_at)',
  channel: ofChannel('channel', (channel) => channel),
  direction: `(case when outbound then 'OUTBOUND' else 'INBOUND' end)::direction`,
  outcome: `(case when not outbound then 'RECEIVED' when resolution = 'UNDELIVERED' then 'BOUNCED'
    else coalesce(resolution::text, 'DELIVERED') end)::outcome`,
  purpose: 'purpose',
  mail_class: `case when not outbound and channel_at = ${1 + CHANNELS.indexOf('EMAIL')}
    then ${chosenByWeight(drawn(21), MAIL_CLASS_WEIGHTS, 'mail_class')} else 'UNKNOWN' end`,
  source: ofChannel('text', (channel) => CHANNEL_HABITS[channel].source),
  source_id: `'b' || number`,
  contact_point: `customer_number || '@example.com'`,
  in_reply_to: `'{}'::text[]`,
  campaign: `case when purpose in ('PROMOTION', 'NEWSLETTER') then 'campaign-' || (number * 97) % 211 end`,
  message_key: `case when purpose in ('PROMOTION', 'NEWSLETTER') then 'message-' || (number * 97) % 211 end`,
  age_band: `coalesce(${arrayOf(agesFrom0(), 'age_band')}[extract(year from local_day)::int - birth_year + 1], 'UNKNOWN')`,
  local_weekday: 'extract(isodow from local_day)::int - 1',
  local_hour: 'local_hour',
  is_attempt: 'is_attempt',
  resolution: 'resolution',
  attempt_number: 'attempt_number',
  answered_at: 'answered_at',
  answered_by: `case when answered_at is not null and ${drawn(22)} < 0.7 then ${uuidOf('reply', 'number')} end`,
  answers: `case when not outbound and ${drawn(23)} < 0.3 then ${uuidOf('attempt', 'number')} end`,
  previous_channel: `case when attempt_number > 1 then
    ${chosenByWeight(
      drawn(26),
      weightsOf((channel) => CHANNEL_HABITS[channel].weight),
      'channel',
    )} end`,
  contacts_in_week: `case when outbound then ${placeByWeight(drawn(27), CONTACTS_IN_WEEK_WEIGHTS)} end`,
  is_repeat: `outbound and purpose in ('PROMOTION', 'NEWSLETTER') and ${drawn(28)} < ${REPEAT_SHARE}`,
  expected: `case when is_attempt then ${ofChannel('float8', (channel) => CHANNEL_HABITS[channel].answeredShare)} end`,
}

/** Contacts of these numbers: the numbers follow time, as contacts arrive. */
export function contactsOf(from: number, to: number, size: StoreSize): string {
  return `
    insert into interaction (${Object.keys(COLUMNS).join(', ')})
    select ${Object.values(COLUMNS).join(',\n')}
    from (${settled(answered(placed(rolled({ from, to, size }))))}) as contact`
}

interface Numbers {
  readonly from: number
  readonly to: number
  readonly size: StoreSize
}

/** Which customer, channel, direction and day? */
function rolled({ from, to, size }: Numbers): string {
  const weights = CHANNELS.map((channel) => CHANNEL_HABITS[channel].weight)
  const day = `date '${LAST_DAY}' - ${HISTORY_DAYS - 1} + ((number - 1) * ${HISTORY_DAYS} / ${size.contacts})::int`
  return `
    select number, 1 + floor(${customersIn(size)} * ${drawn(11)})::int as customer_number,
      ${placeByWeight(drawn(12), weights)} as channel_at, ${drawn(13)} < ${OUTBOUND_SHARE} as outbound,
      ${day} as even_day, ${placeByWeight(drawn(14), HOUR_WEIGHTS)} - 1 as local_hour
    from generate_series(${from}::bigint, ${to}) as number offset 0`
}

/** Who was it, what was it for, and when was that by their own clock? */
function placed(source: string): string {
  const moved = `case when extract(isodow from even_day) > 5 and ${drawn(15)} < ${MOVED_FROM_WEEKEND}
    then even_day - 2 - floor(3 * ${drawn(16)})::int else even_day end`
  const purpose = chosenByWeight(drawn(17), PURPOSE_WEIGHTS, 'purpose')
  return `
    select contact.*, customer.id as customer_id, customer.birth_year, ${moved} as local_day,
      coalesce(customer.time_zone, deployment.reporting_time_zone) as zone,
      case when outbound then ${purpose} end as purpose
    from (${source}) as contact
      join customer on customer.id = ${uuidOf('customer', 'customer_number')}
      cross join deployment
    offset 0`
}

/** When did it take place, and when would it be answered? Delays are log-normal, within the response window. */
function answered(source: string): string {
  const replying = PURPOSES.filter((purpose) => PURPOSE_TRAITS[purpose].expectsReply).map((purpose) => `'${purpose}'`)
  const normal = `sqrt(-2 * ln(1 - ${drawn(18)})) * cos(2 * pi() * ${drawn(19)})`
  const median = ofChannel('float8', (channel) => CHANNEL_HABITS[channel].medianReplyMinutes * 60)
  const longest = ofChannel('float8', (channel) => (0.95 * responseWindowMs(channel)) / 1000)
  return `
    select *, purpose is not null and purpose in (${replying.join(', ')}) as is_attempt,
      (local_day + make_interval(hours => local_hour, secs => floor(3600 * ${drawn(20)}))) at time zone zone as occurred_at,
      floor(least(${longest}, ${median} * exp(${REPLY_DELAY_SPREAD} * ${normal}))) * interval '1 second' as delay,
      ${drawn(24)} as fate
    from (${source}) as contact
    offset 0`
}

/** How did the attempt end, as far as that is known by now? */
function settled(source: string): string {
  const share = ofChannel('float8', (channel) => CHANNEL_HABITS[channel].answeredShare)
  const fromTop = 1 - DECLINED_SHARE
  const resolution = `(case when not is_attempt then null
    when fate < ${share} and occurred_at + delay <= ${NOW} then 'ANSWERED'
    when fate < ${share} then null
    when fate >= ${fromTop} then 'DECLINED'
    when fate >= ${fromTop - UNDELIVERED_SHARE} then 'UNDELIVERED' end)::resolution`
  return `
    select *, case when resolution = 'ANSWERED' then occurred_at + delay end as answered_at,
      case when is_attempt then ${placeByWeight(drawn(25), ATTEMPT_NUMBER_WEIGHTS)} end as attempt_number
    from (select *, ${resolution} as resolution from (${source}) as contact offset 0) as contact
    offset 0`
}

/** What belongs to the channel of a row. */
function ofChannel(type: string, of: (channel: Channel) => string | number): string {
  return `${arrayOf(CHANNELS.map(of), type)}[channel_at]`
}

function weightsOf(weightOf: (channel: Channel) => number): Record<string, number> {
  return Object.fromEntries(CHANNELS.map((channel) => [channel, weightOf(channel)]))
}

/** The band of each age, from a birth year alone. */
function agesFrom0(): string[] {
  return Array.from({ length: OLDEST }, (_, age) =>
    ageBandOn({ birthDate: null, birthYear: 2000 }, `${2000 + age}-07-01`),
  )
}
