import { type Kysely, sql } from 'kysely'

const SUMS = `contacts bigint not null,
    attempts bigint not null,
    answered bigint not null,
    declined bigint not null,
    undelivered bigint not null,
    keyed bigint not null,
    repeats bigint not null`

const CONTACT_KEY = `channel channel not null,
    direction direction not null,
    age_band age_band not null,
    mail_class mail_class not null,
    purpose purpose not null,
    attempt_number smallint not null,`

const REACH_KEY = `channel channel not null,
    direction direction not null,
    age_band age_band not null,
    local_weekday smallint not null,
    local_hour smallint not null,`

/** What stood in `contact_daily` is counted again from the contacts, so it is made anew. */
const STATEMENTS = [
  'drop table contact_daily',
  `create table contact_daily (
    day date not null,
    ${CONTACT_KEY}
    ${SUMS},
    primary key (day, channel, direction, age_band, mail_class, purpose, attempt_number)
  )`,
  `comment on table contact_daily is 'Roll-up by day in the reporting zone: additive, equal to the recount from interaction'`,
  `comment on column contact_daily.attempt_number is '0 for what is no attempt, 4 for the fourth and every later one'`,
  `comment on column contact_daily.keyed is 'Outbound contacts with a message key'`,
  `comment on column contact_daily.repeats is 'Outbound contacts whose message had gone over another channel shortly before'`,
  `create table channel_daily (
    day date not null,
    channel channel not null,
    direction direction not null,
    age_band age_band not null,
    mail_class mail_class not null,
    ${SUMS},
    primary key (day, channel, direction, age_band, mail_class)
  )`,
  `comment on table channel_daily is 'contact_daily without purposes and attempt numbers: far fewer cells'`,
  'create index channel_daily_channel on channel_daily (channel, day)',

  `create table contact_monthly (
    month date not null,
    ${CONTACT_KEY}
    ${SUMS},
    primary key (month, channel, direction, age_band, mail_class, purpose, attempt_number)
  )`,
  `comment on table contact_monthly is 'contact_daily by month; month is its first day'`,

  `create table reach_daily (
    day date not null,
    ${REACH_KEY}
    ${SUMS},
    primary key (day, channel, direction, age_band, local_weekday, local_hour)
  )`,
  `comment on table reach_daily is 'Roll-up by day and by the weekday and hour of the customer; additive'`,
  `create table reach_monthly (
    month date not null,
    ${REACH_KEY}
    ${SUMS},
    primary key (month, channel, direction, age_band, local_weekday, local_hour)
  )`,
  `comment on table reach_monthly is 'reach_daily by month; month is its first day'`,

  `create table load_daily (
    day date not null,
    channel channel not null,
    age_band age_band not null,
    contacts_in_week smallint not null,
    ${SUMS},
    primary key (day, channel, age_band, contacts_in_week)
  )`,
  `comment on table load_daily is 'Roll-up of outbound contacts by day and by how many the customer had in that week; 8 stands for more'`,

  `create table follow_up_daily (
    day date not null,
    channel channel not null,
    age_band age_band not null,
    previous_channel channel not null,
    ${SUMS},
    primary key (day, channel, age_band, previous_channel)
  )`,
  `comment on table follow_up_daily is 'Roll-up of attempts that follow up an unanswered one, by day and by the channel of that one'`,

  `create table reply_delay_monthly (
    month date not null,
    channel channel not null,
    age_band age_band not null,
    delay_bucket smallint not null,
    answered bigint not null,
    primary key (month, channel, age_band, delay_bucket)
  )`,
  `comment on table reply_delay_monthly is 'Histogram of the delays of answers by month; additive'`,

  'create index interaction_occurred on interaction (occurred_at)',
  'drop index interaction_channel',
  `create index interaction_answered on interaction (occurred_at)
    include (answered_at, channel, direction, age_band, purpose, attempt_number)
    where resolution = 'ANSWERED'`,
  `create index interaction_unresolved on interaction (occurred_at)
    include (channel, direction, age_band, mail_class, purpose, attempt_number)
    where is_attempt and resolution is null`,
  `create index interaction_sampled on interaction (occurred_at)
    include (customer_id, channel, direction, age_band, mail_class, purpose)
    where customer_id < '10000000-0000-0000-0000-000000000000'`,
  `comment on index interaction_sampled is 'The contacts of one customer in sixteen, for estimates of how many people there are'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
