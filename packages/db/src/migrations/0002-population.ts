import { type Kysely, sql } from 'kysely'

/** What ledgers were derived under before versions were told apart. */
const FIRST_VERSION = 'default-2026-11'

const STATEMENTS = [
  `create type population_version_state as enum ('CANDIDATE', 'IN_FORCE', 'SUPERSEDED', 'REJECTED')`,
  `create table population_version (
    version text primary key,
    state population_version_state not null,
    fitted_at timestamptz not null,
    is_sample boolean not null,
    customers bigint not null,
    attempts bigint not null,
    attempts_known bigint not null,
    held_out jsonb,
    decided_at timestamptz,
    prior jsonb not null
  )`,
  `comment on table population_version is 'What is known of customers in general, version by version; the numbers of a version never change'`,
  `comment on column population_version.is_sample is 'Learned from the sample business, so not for customers who exist'`,
  `comment on column population_version.attempts_known is 'Attempts in the whole store at that time, of which a sample was learned from'`,
  `comment on column population_version.held_out is 'How well it and the version then in force foretold contacts that neither was learned from'`,
  `comment on column population_version.decided_at is 'When it was adopted, refused or replaced; null when nobody has decided on it'`,

  `alter table deployment add column prior_version text not null default '${FIRST_VERSION}'`,
  `comment on column deployment.prior_version is 'The population version in force'`,
  `alter table customer add column prior_version text not null default '${FIRST_VERSION}'`,
  `comment on column customer.prior_version is 'The population version under which this ledger was derived'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
