/** A question with the SQL that answers it, printed in the documentation and run by its test. */
export interface Recipe {
  readonly title: string
  readonly text: string
  readonly sql: string
}

const SETTLED = "attempt_state in ('ANSWERED', 'DECLINED', 'UNANSWERED')"

/** Over the views. */
export const RECIPES: readonly Recipe[] = [
  {
    title: 'Unanswered rate by channel and month',
    text: 'Months of the reporting zone; groups with fewer than ten cases are left empty, as the API leaves them.',
    sql: `select date_trunc('month', occurred_on)::date as month, channel,
  count(*) filter (where ${SETTLED}) as settled,
  case when count(*) filter (where ${SETTLED}) >= 10
    then count(*) filter (where attempt_state = 'UNANSWERED')::float8 / count(*) filter (where ${SETTLED})
  end as unanswered_rate
from analytics.interactions
where occurred_on >= '2026-10-01' and occurred_on < '2026-12-01'
group by month, channel
order by month, channel;`,
  },
  {
    title: 'Which share of each age band goes over each family of channels?',
    text: '`:same_group` is `partition by` and every key but the channel.',
    sql: `select age_band, channel_family, count(*) as contacts,
  count(*)::float8 / sum(count(*)) over (partition by age_band) as channel_share
from analytics.interactions
where occurred_on >= '2026-10-01' and occurred_on < '2026-12-01'
group by age_band, channel_family
order by age_band, contacts desc;`,
  },
  {
    title: 'Emails per customer per day',
    text: '`:days` is the number of days of the period that have begun.',
    sql: `select segment,
  count(*)::float8 / (count(distinct customer_id) * days.number) as emails_per_customer_per_day
from analytics.interactions
cross join (
  select least(date '2026-12-01', (as_of at time zone reporting_time_zone)::date + 1) - date '2026-10-01' as number
  from analytics.as_of
) as days
where channel = 'EMAIL' and occurred_on >= '2026-10-01' and occurred_on < '2026-12-01' and days.number > 0
group by segment, days.number;`,
  },
  {
    title: 'After an unanswered attempt, which channel is answered how fast?',
    text: 'Only follow-ups have a previous channel.',
    sql: `select previous_channel, channel,
  count(*) filter (where attempt_state = 'ANSWERED') as answered,
  percentile_cont(0.5) within group (order by reply_delay_seconds) / 3600 as median_hours
from analytics.interactions
where previous_channel is not null
group by previous_channel, channel
order by answered desc;`,
  },
  {
    title: 'The interval of a rate',
    text: 'The 95 % interval that the API gives as `low` and `high` (E. B. Wilson, 1927).',
    sql: `with counted as (
  select channel,
    count(*) filter (where attempt_state = 'ANSWERED')::float8 as k,
    count(*) filter (where ${SETTLED})::float8 as n,
    1.959964::float8 as z
  from analytics.interactions
  group by channel
)
select channel, k / n as answer_rate,
  (k / n + z * z / (2 * n) - z * sqrt((k / n * (1 - k / n) + z * z / (4 * n)) / n)) / (1 + z * z / n) as low,
  (k / n + z * z / (2 * n) + z * sqrt((k / n * (1 - k / n) + z * z / (4 * n)) / n)) / (1 + z * z / n) as high
from counted
where n >= 10
order by channel;`,
  },
  {
    title: 'From the daily roll-up',
    text: 'The same counts, added up beforehand: it takes as long over millions of contacts as over thousands.',
    sql: `select day, sum(contacts) as contacts, sum(attempts) as attempts,
  sum(answered)::float8 / nullif(sum(answered + declined + unanswered), 0) as answer_rate
from analytics.daily
where day >= '2026-10-01' and day < '2026-12-01'
group by day
order by day;`,
  },
]

/** Over a file of the view in DuckDB. */
export const FILE_RECIPES: readonly Recipe[] = [
  {
    title: 'Answer rate by channel, of the file',
    text: 'The expressions of the measures are the same in DuckDB.',
    sql: `select channel,
  count(*) filter (where attempt_state = 'ANSWERED')::float8
    / nullif(count(*) filter (where ${SETTLED}), 0) as answer_rate,
  percentile_cont(0.5) within group (order by reply_delay_seconds) as reply_delay_median
from 'interactions.csv'
group by channel
order by channel;`,
  },
]
