import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table source_total (
    source text not null,
    channel channel not null,
    contacts bigint not null,
    primary key (source, channel)
  )`,
  `comment on table source_total is 'source_hourly over all hours; additive'`,
  `insert into source_total (source, channel, contacts)
    select source, channel, sum(contacts) from source_hourly group by source, channel`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
