import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'alter table deployment add column organisation_name text',
  `comment on column deployment.organisation_name is 'Stands at the head of what is printed'`,

  `create table source_setting (
    source text primary key,
    expected_every_seconds integer not null
  )`,
  `comment on table source_setting is 'How often a source is expected to deliver, where somebody said so; else its own past tells'`,

  `create table guest_link (
    id uuid primary key,
    name text not null,
    hash text not null unique,
    last_four text not null,
    password_salt text,
    password_hash text,
    path text not null,
    search text not null,
    shows jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    check ((password_salt is null) = (password_hash is null))
  )`,
  `comment on table guest_link is 'Links that show one view of the reports to who has no login'`,
  `comment on column guest_link.hash is 'SHA-256 of the secret, which itself is kept nowhere'`,
  `comment on column guest_link.password_hash is 'scrypt under the salt; null where the link alone opens'`,
  `comment on column guest_link.shows is 'The days and the filter that nothing shown may leave'`,

  `create table saved_view (
    id uuid primary key,
    name text not null,
    path text not null,
    search text not null,
    is_shared boolean not null,
    made_by text not null,
    created_at timestamptz not null
  )`,
  'create unique index saved_view_name on saved_view (lower(name))',
  `comment on table saved_view is 'Addresses within the dashboard that are worth a name'`,

  `create table annotation (
    id uuid primary key,
    day date not null,
    text text not null,
    channels text[] not null,
    made_by text not null,
    made_at timestamptz not null,
    edited_at timestamptz
  )`,
  'create index annotation_day on annotation (day)',
  `comment on table annotation is 'What happened on a day, for readers of charts over time'`,
  `comment on column annotation.channels is 'Empty: about all of them'`,

  `create table audit_event (
    position bigint primary key,
    at timestamptz not null,
    actor_kind text not null,
    actor_id text,
    action text not null,
    subject text not null,
    previous_hash text not null,
    hash text not null
  )`,
  `comment on table audit_event is 'Who did what that others should be able to look up; rows are added and never changed'`,
  `comment on column audit_event.hash is 'SHA-256 of the hash before and this row: a row that was changed or taken out shows'`,
  `create function refuse_audit_change() returns trigger language plpgsql as
    'begin raise exception ''audit_event only grows'' using errcode = ''restrict_violation''; end'`,
  'create trigger audit_event_grows before update or delete on audit_event for each row execute function refuse_audit_change()',
  'create trigger audit_event_stays before truncate on audit_event for each statement execute function refuse_audit_change()',
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
