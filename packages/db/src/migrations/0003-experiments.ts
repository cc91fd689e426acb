import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create type arm as enum ('TREATMENT', 'HOLDOUT')`,
  'alter table decision add column arm arm',
  'alter table decision add column explored boolean',
  'alter table decision add column candidates jsonb',
  'alter table decision add column matter_key text',
  'alter table decision add column attempt_number smallint',
  'alter table decision add column shown_only boolean not null default false',
  'create index decision_decided on decision (decided_at)',
  'create index decision_id on decision (id)',
  `comment on column decision.arm is 'HOLDOUT: the business went on as before, whatever was recommended'`,
  `comment on column decision.explored is 'Another way than the best by what is known was drawn by lot'`,
  `comment on column decision.candidates is 'Every channel that was open, best by what is known first: its window, probability, score and the probability with which it would become number one'`,
  `comment on column decision.shown_only is 'Somebody looked at it on the dashboard; nobody was about to send'`,
  `comment on column decision.attempt_number is '1 for the first attempt of its matter; null when nothing was open'`,

  `create table decision_outcome (
    customer_id uuid not null,
    decision_id uuid not null,
    sent boolean not null,
    channel channel,
    sent_at timestamptz,
    answered boolean,
    answered_at timestamptz,
    reported_at timestamptz not null,
    primary key (customer_id, decision_id)
  )`,
  'alter table deployment add column uses_age_prior boolean not null default true',
  `comment on column deployment.uses_age_prior is 'False: the age of customers bears on no answer'`,

  `comment on table decision_outcome is 'What became of a decision, as it was reported; a contact that names the decision tells more and comes first'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
