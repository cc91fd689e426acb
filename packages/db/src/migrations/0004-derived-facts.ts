import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'alter table interaction add column previous_channel channel',
  'alter table interaction add column contacts_in_week integer',
  'alter table interaction add column is_repeat boolean not null default false',
  `comment on column interaction.previous_channel is 'Of a follow-up: the channel of the latest attempt of its matter that was still unanswered then'`,
  `comment on column interaction.contacts_in_week is 'Of an outbound contact: its number among those that arrived within seven days, itself always counted; null for an inbound one'`,
  `comment on column interaction.is_repeat is 'The same message had gone to the customer over another channel within the 48 hours before'`,

  'alter table deployment add column derivation_revision integer not null default 1',
  `comment on column deployment.derivation_revision is 'By which definitions everything here was derived; those of an older program are derived again before the store is used'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
