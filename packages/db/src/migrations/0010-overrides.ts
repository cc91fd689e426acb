import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create type override_reason as enum ('CUSTOMER_ASKED', 'KNOWS_BETTER', 'NOT_AVAILABLE', 'OTHER')`,

  `create table decision_override (
    customer_id uuid not null,
    decision_id uuid not null,
    channel channel not null,
    reason override_reason not null,
    note text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (customer_id, decision_id)
  )`,
  `comment on table decision_override is 'Decisions in whose place a person chose another channel, and why; what was recommended stands in the decision'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
