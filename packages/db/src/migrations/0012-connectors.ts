import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'alter table rejected_event add column connector text',
  `update rejected_event set connector = run.connector from import_run as run where run.id = rejected_event.import_run_id`,
  'create index rejected_event_connector on rejected_event (connector, number) where connector is not null',
  `comment on column rejected_event.connector is 'What read the record; null for events that came through the API'`,
  'create index webhook_delivery_connector on webhook_delivery (connector, received_at)',
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
