import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'alter table consent add column import_run integer',
  `comment on column consent.import_run is 'The import that brought the entry, by its number; null for what was told otherwise'`,
  'create index consent_import_run on consent (import_run, customer_id) where import_run is not null',
  'alter table import_run add column recorded integer not null default 0',
  `comment on column import_run.recorded is 'Consents and watermarks that told something new'`,
  'alter table import_run add column skipped integer not null default 0',
  `comment on column import_run.skipped is 'Records that are about no contact'`,

  `create table watermark (
    customer_id uuid not null,
    source text not null,
    channel channel not null,
    outcome outcome not null check (outcome in ('DELIVERED', 'SEEN')),
    up_to timestamptz not null,
    primary key (customer_id, source, channel, outcome)
  )`,
  `comment on table watermark is 'Up to when everything that we sent a customer arrived or was seen, as messengers tell it; contacts that come later are covered too'`,

  `create table webhook_delivery (
    id uuid primary key,
    connector text not null,
    received_at timestamptz not null,
    request jsonb not null,
    body bytea not null,
    attempts smallint not null default 0,
    next_attempt_at timestamptz,
    taken_at timestamptz,
    error text
  )`,
  'create index webhook_delivery_waiting on webhook_delivery (next_attempt_at) where next_attempt_at is not null',
  'create index webhook_delivery_age on webhook_delivery (received_at)',
  `comment on table webhook_delivery is 'What other systems have sent, kept before it was answered and taken in afterwards'`,
  `comment on column webhook_delivery.id is 'Derived from connector and body, so that what is sent again is known'`,
  `comment on column webhook_delivery.body is 'As it came; empty once it was taken in'`,
  `comment on column webhook_delivery.next_attempt_at is 'Whoever takes it in moves this on first, so that nobody else does meanwhile; null once it is given up'`,
  `comment on column webhook_delivery.request is 'The headers and the address, as far as reading the body needs them'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
