import { type Kysely, sql } from 'kysely'

const SUMS = ['contacts', 'attempts', 'answered', 'declined', 'undelivered', 'keyed', 'repeats']
const LOADS = ['in_week', 'in_week_before', 'in_span', 'in_span_before', 'most_in_week', 'most_in_week_before']
const FACTS = [
  'good',
  'bouncing',
  'blocked',
  'used',
  'marketing_granted',
  'marketing_withdrawn',
  'transactional_granted',
  'transactional_withdrawn',
  'avoided',
  'named_first',
]

const PEOPLE_KEY = `age_band age_band not null,
    generation generation not null,
    segment text not null,
    country text not null,`

const STATEMENTS = [
  `create table customer_state (
    customer_id uuid primary key,
    age_band age_band not null,
    generation generation not null,
    segment text,
    country text,
    ${LOADS.map((load) => `${load} integer not null,`).join('\n    ')}
    has_address boolean not null,
    ${FACTS.map((fact) => `${fact} integer not null`).join(',\n    ')}
  )`,
  `comment on table customer_state is 'How each customer stood at one instant, for reports in large deployments; read again from time to time'`,
  `comment on column customer_state.in_span is 'Outbound contacts that arrived in the last four weeks'`,
  `comment on column customer_state.most_in_week is 'The most of them in seven days'`,
  `comment on column customer_state.good is 'The channels with such an address, one bit each; so do the columns after it tell channels'`,

  `create table contact_load (
    ${PEOPLE_KEY}
    is_before boolean not null,
    in_week integer not null,
    in_span integer not null,
    most_in_week integer not null,
    has_address boolean not null,
    customers bigint not null,
    primary key (is_before, in_week, in_span, most_in_week, has_address, age_band, generation, segment, country)
  )`,
  `comment on table contact_load is 'customer_state counted by what went out to the customers'`,
  `comment on column contact_load.is_before is 'Of the week and the four weeks before the last ones'`,

  `create table contact_permission (
    ${PEOPLE_KEY}
    unit smallint not null,
    purpose_class purpose_class not null,
    state text not null,
    customers bigint not null,
    first_choices bigint not null,
    primary key (unit, purpose_class, state, age_band, generation, segment, country)
  )`,
  `comment on table contact_permission is 'customer_state counted by where the customers stand'`,
  `comment on column contact_permission.unit is 'Channels, then families, then all of them together, in their fixed order from 0'`,
  `comment on column contact_permission.first_choices is 'Of the customers, those who named this channel first'`,

  `create table customer_state_reading (
    id smallint primary key default 1 check (id = 1),
    as_of timestamptz not null,
    revision integer not null
  )`,
  `comment on table customer_state_reading is 'One row once customer_state was read'`,
  `comment on column customer_state_reading.as_of is 'The instant of which everything in customer_state is'`,
  `comment on column customer_state_reading.revision is 'By which definitions; nobody reads what others made'`,

  'create index customer_segment on customer (segment)',
  'create index customer_country on customer (country)',
  `create index consent_withdrawn on consent (effective_from) where status = 'WITHDRAWN'`,

  `create table source_daily (
    day date not null,
    source text not null,
    channel channel not null,
    direction direction not null,
    age_band age_band not null,
    mail_class mail_class not null,
    ${SUMS.map((name) => `${name} bigint not null`).join(',\n    ')},
    primary key (day, source, channel, direction, age_band, mail_class)
  )`,
  `comment on table source_daily is 'Roll-up by day and by where contacts came in; additive'`,
  // However long it takes: a store may hold many contacts.
  'set local statement_timeout = 0',
  `insert into source_daily (day, source, channel, direction, age_band, mail_class, ${SUMS.join(', ')})
    select (occurred_at at time zone (select reporting_time_zone from deployment))::date as day,
      source, channel, direction, age_band, mail_class, count(*), count(*) filter (where is_attempt),
      count(*) filter (where resolution = 'ANSWERED'), count(*) filter (where resolution = 'DECLINED'),
      count(*) filter (where resolution = 'UNDELIVERED'),
      count(*) filter (where direction = 'OUTBOUND' and message_key is not null), count(*) filter (where is_repeat)
    from interaction group by day, source, channel, direction, age_band, mail_class`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
