import { DELAY_BUCKET_STARTS_MS, FIRST_BUCKETS, REPLY_DELAYS } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'

/** The bucket of the histogram in which the reply to an answered attempt lies. */
export function delayBucketSql(): RawBuilder<number> {
  const delayMs = sql`(date_part('epoch', answered_at - occurred_at) * 1000)::bigint`
  const starts = sql`(select ${`{${DELAY_BUCKET_STARTS_MS.join(',')}}`}::text::bigint[])`
  return sql`width_bucket(${delayMs}, ${starts}) - 1`
}

/** The class of a reply delay, of its bucket. */
export function replyDelaySql(): RawBuilder<string> {
  const names = sql`(select ${`{${REPLY_DELAYS.join(',')}}`}::text::text[])`
  const firsts = sql`(select ${`{${FIRST_BUCKETS.join(',')}}`}::text::int[])`
  return sql`(${names})[width_bucket(delay_bucket::int, ${firsts})]`
}
