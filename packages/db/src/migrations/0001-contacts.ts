import { type Kysely, sql } from 'kysely'

/** Spelled out here and not imported: a migration that has landed never changes, a list in core may grow. */
const ENUMS: Record<string, string> = {
  channel: 'EMAIL PHONE SMS WHATSAPP X FACEBOOK INSTAGRAM LINKEDIN APP_PUSH LIVE_CHAT WEB_FORM LETTER FAX IN_PERSON',
  direction: 'INBOUND OUTBOUND',
  outcome: 'SENT RECEIVED DELIVERED FAILED BUSY NO_ANSWER VOICEMAIL BLOCKED BOUNCED SEEN ENGAGED DECLINED ANSWERED',
  resolution: 'ANSWERED DECLINED UNDELIVERED',
  purpose:
    'PROMOTION NEWSLETTER SERVICE_UPDATE REMINDER URGENT_ALERT COMPLEX_MATTER SUPPORT_REPLY THANK_YOU GREETING FORMAL_NOTICE GIFT FEEDBACK_REQUEST SALES_CONVERSATION OTHER',
  purpose_class: 'MARKETING TRANSACTIONAL',
  mail_class: 'UNKNOWN LEGITIMATE GRAYMAIL SPAM',
  age_band: 'UNDER_18 AGE_18_24 AGE_25_34 AGE_35_44 AGE_45_54 AGE_55_64 AGE_65_74 AGE_75_PLUS UNKNOWN',
  generation: 'SILENT BOOMER GEN_X MILLENNIAL GEN_Z GEN_ALPHA UNKNOWN',
  consent_status: 'GRANTED WITHDRAWN',
  contact_point_status: 'GOOD BOUNCING BLOCKED',
  identity_kind: 'EXTERNAL_ID EMAIL PHONE WHATSAPP X FACEBOOK INSTAGRAM LINKEDIN APP_PUSH LIVE_CHAT',
}

/** One statement each: the extended protocol takes no more at a time. */
const TABLES = [
  `create table deployment (
    id smallint primary key default 1 check (id = 1),
    customer_namespace uuid not null default gen_random_uuid(),
    reporting_time_zone text not null,
    created_at timestamptz not null default now()
  )`,
  `comment on table deployment is 'One row: what belongs to this deployment as a whole'`,
  `comment on column deployment.customer_namespace is 'Secret: customer ids are derived under it, so that an id cannot be guessed from an address'`,

  `create table customer (
    id uuid primary key,
    external_id text,
    name text,
    birth_date date,
    birth_year smallint,
    generation generation not null default 'UNKNOWN',
    segment text,
    time_zone text,
    country text,
    region text,
    language text,
    is_sample boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index customer_name on customer (lower(name), id)',
  'create index customer_created on customer (created_at, id)',
  'create index customer_sample on customer (id) where is_sample',

  `create table identity (
    kind identity_kind not null,
    value text not null,
    customer_id uuid not null,
    primary key (kind, value)
  )`,
  'create index identity_customer on identity (customer_id)',

  `create table contact_point (
    customer_id uuid not null,
    channel channel not null,
    address text not null,
    label text,
    status contact_point_status not null default 'GOOD',
    verified boolean not null default false,
    primary key (customer_id, channel, address)
  )`,

  `create table stated_preference (
    customer_id uuid not null,
    id uuid not null default gen_random_uuid(),
    channels text[] not null,
    avoid_channels text[] not null,
    best_days text[] not null,
    worst_days text[] not null,
    best_dayparts text[] not null,
    worst_dayparts text[] not null,
    wait_hours double precision,
    paperless boolean,
    stated_at timestamptz not null,
    source text,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (customer_id, id)
  )`,
  `comment on table stated_preference is 'Kept as history; the newest statement is in force'`,

  `create table consent (
    customer_id uuid not null,
    id uuid not null default gen_random_uuid(),
    channel channel not null,
    purpose_class purpose_class not null,
    status consent_status not null,
    proof text,
    source text not null,
    effective_from timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (customer_id, id)
  )`,
  `comment on table consent is 'Append-only; the newest entry per channel and purpose class is in force'`,

  `create table interaction (
    customer_id uuid not null,
    id uuid not null,
    occurred_at timestamptz not null,
    outcome_at timestamptz not null,
    channel channel not null,
    direction direction not null,
    outcome outcome not null,
    purpose purpose,
    mail_class mail_class not null,
    expects_reply boolean,
    automated boolean,
    duration_seconds integer,
    propensity double precision,
    source text not null,
    source_id text not null,
    contact_point text,
    in_reply_to text[] not null,
    campaign text,
    message_key text,
    decision_id text,
    age_band age_band not null,
    local_weekday smallint not null,
    local_hour smallint not null,
    is_attempt boolean not null,
    resolution resolution,
    attempt_number smallint,
    answered_at timestamptz,
    answered_by uuid,
    answers uuid,
    expected double precision,
    primary key (customer_id, id)
  )`,
  'create index interaction_timeline on interaction (customer_id, occurred_at)',
  'create index interaction_channel on interaction (channel, occurred_at)',
  `comment on column interaction.resolution is 'Null for an attempt that is open or unanswered: which of them depends on the clock'`,
  `comment on column interaction.expected is 'Chance of an answer by customers like this one, when the attempt was made'`,

  `create table tally (
    customer_id uuid not null,
    channel channel not null,
    time_window smallint not null,
    marketing boolean not null,
    attempt_weight bigint not null,
    answer_weight bigint not null,
    expected_weight bigint not null,
    inbound_weight bigint not null,
    attempts bigint not null,
    answered bigint not null,
    declined bigint not null,
    undelivered bigint not null,
    inbound bigint not null,
    delay_count bigint not null,
    delay_sum bigint not null,
    primary key (customer_id, channel, time_window, marketing)
  )`,
  `comment on table tally is 'The ledger of one customer: additive, equal to the recount from interaction'`,

  `create table contact_daily (
    day date not null,
    channel channel not null,
    direction direction not null,
    age_band age_band not null,
    mail_class mail_class not null,
    contacts bigint not null,
    attempts bigint not null,
    answered bigint not null,
    declined bigint not null,
    undelivered bigint not null,
    primary key (day, channel, direction, age_band, mail_class)
  )`,
  `comment on table contact_daily is 'Roll-up by day in the reporting zone: additive, equal to the recount from interaction'`,

  `create table source_hourly (
    source text not null,
    hour timestamptz not null,
    channel channel not null,
    contacts bigint not null,
    primary key (source, hour, channel)
  )`,
  `comment on table source_hourly is 'Roll-up behind the freshness of each source'`,

  `create table import_run (
    id uuid primary key,
    connector text not null,
    file_name text not null,
    fingerprint text not null,
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    records_done bigint not null default 0,
    stored bigint not null default 0,
    merged bigint not null default 0,
    duplicates bigint not null default 0,
    rejected bigint not null default 0,
    customers bigint not null default 0
  )`,
  'create index import_run_fingerprint on import_run (fingerprint, started_at)',

  `create table rejected_event (
    id uuid primary key,
    source text,
    position text not null,
    code text not null,
    message text not null,
    field text[] not null,
    raw text not null,
    awaits uuid,
    import_run_id uuid,
    received_at timestamptz not null default clock_timestamp()
  )`,
  'create index rejected_event_awaits on rejected_event (awaits) where awaits is not null',
  `comment on column rejected_event.awaits is 'The interaction whose arrival makes this event acceptable'`,

  `create table decision (
    customer_id uuid not null,
    id uuid not null,
    decided_at timestamptz not null,
    purpose purpose not null,
    first_channel channel,
    second_channel channel,
    propensity double precision,
    prior_version text not null,
    question jsonb not null,
    answer jsonb not null,
    primary key (customer_id, id)
  )`,

  `create table api_key (
    id uuid primary key,
    name text not null,
    prefix text not null,
    last_four text not null,
    hash text not null unique,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
  )`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const [name, members] of Object.entries(ENUMS)) {
    const list = members.split(' ').map((member) => `'${member}'`)
    await sql.raw(`create type ${name} as enum (${list.join(', ')})`).execute(db)
  }
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
