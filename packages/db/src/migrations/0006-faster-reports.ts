import { type Kysely, sql } from 'kysely'

const KEY = 'channel, direction, age_band, mail_class'
const SUMS = ['contacts', 'attempts', 'answered', 'declined', 'undelivered', 'keyed', 'repeats']

/** All by which people are counted, so that the contacts of a sample are read from its index alone. */
const SAMPLE_COLUMNS = `customer_id, ${KEY}, purpose, attempt_number, previous_channel, contacts_in_week,
  local_weekday, local_hour, resolution, answered_at`

/** What the new months hold is added up from finer ones that are there, so nothing has to be derived again. */
const STATEMENTS = [
  `create table channel_monthly (
    month date not null,
    channel channel not null,
    direction direction not null,
    age_band age_band not null,
    mail_class mail_class not null,
    ${SUMS.map((sum) => `${sum} bigint not null`).join(',\n    ')},
    primary key (month, ${KEY})
  )`,
  `comment on table channel_monthly is 'channel_daily by month; month is its first day'`,
  `insert into channel_monthly (month, ${KEY}, ${SUMS.join(', ')})
    select month, ${KEY}, ${SUMS.map((sum) => `sum(${sum})`).join(', ')}
    from contact_monthly group by month, ${KEY}`,

  'drop index interaction_sampled',
  `create index interaction_sampled_16 on interaction (occurred_at) include (${SAMPLE_COLUMNS})
    where customer_id < '10000000-0000-0000-0000-000000000000'`,
  `create index interaction_sampled_64 on interaction (occurred_at) include (${SAMPLE_COLUMNS})
    where customer_id < '04000000-0000-0000-0000-000000000000'`,
  `comment on index interaction_sampled_16 is 'The contacts of one customer in sixteen, for estimates of how many people there are'`,
  `comment on index interaction_sampled_64 is 'The contacts of one customer in sixty-four, for such estimates where there are very many contacts'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
