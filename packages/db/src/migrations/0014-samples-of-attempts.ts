import { type Kysely, sql } from 'kysely'

/** All by which people are counted, so that the contacts of a sample are read from its index alone. */
const COLUMNS = `customer_id, channel, direction, age_band, mail_class, purpose, attempt_number, previous_channel,
  contacts_in_week, local_weekday, local_hour, is_attempt, is_repeat, resolution, answered_at`

const STATEMENTS = [
  'drop index interaction_sampled_16, interaction_sampled_64',
  `create index interaction_sampled_16 on interaction (occurred_at) include (${COLUMNS})
    where customer_id < '10000000-0000-0000-0000-000000000000'`,
  `create index interaction_sampled_64 on interaction (occurred_at) include (${COLUMNS})
    where customer_id < '04000000-0000-0000-0000-000000000000'`,
  `create index interaction_repeated on interaction (occurred_at) include (channel, direction, age_band, purpose)
    where is_repeat`,
  `comment on index interaction_repeated is 'The few contacts that say the same again, to find whom they were for'`,
  `comment on index interaction_sampled_16 is 'The contacts of one customer in sixteen, for estimates of how many people there are'`,
  `comment on index interaction_sampled_64 is 'The contacts of one customer in sixty-four, for such estimates where there are very many contacts'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
