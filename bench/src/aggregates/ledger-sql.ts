import { HALF_LIFE_DAYS, PURPOSE_TRAITS, PURPOSES } from '@wavelength/core'

const MARKETING = PURPOSES.filter((purpose) => PURPOSE_TRAITS[purpose].marketing).map((purpose) => `'${purpose}'`)
const WEIGHT = `1000000 * 2 ^ (extract(epoch from occurred_at - timestamptz '2026-01-01Z') / (86400.0 * ${HALF_LIFE_DAYS}))`
const TIME_WINDOW = `case when local_weekday >= 5 then 4 else 0 end + width_bucket(local_hour, '{8,12,17}'::smallint[])`

/** Every ledger, coarsely: with its counts of contacts, but without delays and what lesser signs are worth. */
export const LEDGERS = `
  insert into tally (customer_id, channel, time_window, marketing, attempt_weight, answer_weight, expected_weight,
    inbound_weight, attempts, answered, declined, undelivered, inbound, delay_count, delay_sum)
  select customer_id, channel, time_window, marketing, ${sumOf('weight', 'is_reached')},
    ${sumOf('weight', `resolution = 'ANSWERED'`)}, ${sumOf('weight * expected', 'is_reached')},
    ${sumOf('weight', 'not is_attempt')}, ${countOf('is_reached')}, ${countOf(`resolution = 'ANSWERED'`)},
    ${countOf(`resolution = 'DECLINED'`)}, ${countOf(`resolution = 'UNDELIVERED'`)}, ${countOf('not is_attempt')}, 0, 0
  from (
    select customer_id, channel, ${TIME_WINDOW} as time_window, is_attempt, resolution, expected, ${WEIGHT} as weight,
      is_attempt and purpose in (${MARKETING.join(', ')}) as marketing,
      is_attempt and resolution is distinct from 'UNDELIVERED' as is_reached
    from interaction
    where is_attempt or (direction = 'INBOUND' and mail_class not in ('SPAM', 'GRAYMAIL'))) as evidence
  group by customer_id, channel, time_window, marketing`

function sumOf(value: string, condition: string): string {
  return `coalesce(sum(${value}) filter (where ${condition}), 0)::bigint`
}

function countOf(condition: string): string {
  return `count(*) filter (where ${condition})`
}
