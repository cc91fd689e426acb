import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create type import_state as enum ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'UNDOING', 'UNDONE')`,
  'create sequence import_run_number',
  `alter table import_run
    add column number integer not null default nextval('import_run_number'),
    add column state import_state not null default 'RUNNING',
    add column advanced_at timestamptz not null default clock_timestamp(),
    add column bytes_read bigint not null default 0,
    add column bytes_total bigint,
    add column busy_ms bigint not null default 0,
    add column error text,
    add column upload_id uuid,
    add column options jsonb,
    add column keeps_track boolean not null default false,
    add column merged_elsewhere bigint not null default 0,
    add column contacts_removed bigint not null default 0,
    add column customers_removed bigint not null default 0`,
  `update import_run set state = 'FINISHED' where finished_at is not null`,
  'create unique index import_run_by_number on import_run (number)',
  `create index import_run_started on import_run (started_at)`,
  `comment on column import_run.number is 'Lasting: the id is another one whenever somebody else goes on with the run'`,
  `comment on column import_run.busy_ms is 'Spent on the bytes read so far, pauses left out'`,
  `comment on column import_run.upload_id is 'The uploaded file that a server reads; null for one that a command reads'`,
  `comment on column import_run.keeps_track is 'What it alone has brought is still known, so it can be undone'`,
  `comment on column import_run.merged_elsewhere is 'Records that told something new about contacts known from elsewhere; they stay when it is undone'`,

  `create table import_run_contact (
    customer_id uuid not null,
    interaction_id uuid not null,
    run integer not null,
    primary key (customer_id, interaction_id, run)
  )`,
  `comment on table import_run_contact is 'Of contacts that nothing but imports which can be undone has told of: every one of those imports'`,

  `create table import_run_customer (
    customer_id uuid not null,
    run integer not null,
    brought boolean not null,
    primary key (customer_id, run)
  )`,
  'create index import_run_customer_run on import_run_customer (run, customer_id)',
  `comment on table import_run_customer is 'The customers that an import which can be undone has told of'`,
  `comment on column import_run_customer.brought is 'Nothing but such imports has told of the customer'`,

  `create table upload (
    id uuid primary key,
    connector text not null,
    file_name text not null,
    bytes bigint not null,
    received_at timestamptz not null default clock_timestamp()
  )`,
  `comment on table upload is 'Files that wait to be imported; they lie beside the store under their ids'`,

  'create sequence rejected_event_number',
  `alter table rejected_event add column number bigint not null default nextval('rejected_event_number')`,
  `create index rejected_event_run on rejected_event (import_run_id, number) where import_run_id is not null`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
