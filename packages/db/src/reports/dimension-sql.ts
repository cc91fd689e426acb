import {
  CHANNEL_FAMILIES,
  CONTACTS_IN_WEEK,
  channelsOf,
  type Dimension,
  FILTERED_BY,
  type InteractionFilter,
  LAST_ATTEMPT_NUMBER,
  LEAST_IN_WEEK,
  UNKNOWN_VALUE,
  WEEKDAYS,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { replyDelaySql } from './delay-bucket-sql.ts'

/** What contacts are grouped by, turned into a text only afterwards, which is faster; over the columns that every table that can serve it has. */
export const DIMENSION_SQL: Readonly<Record<Dimension, RawBuilder<unknown>>> = {
  CHANNEL: sql`channel`,
  CHANNEL_FAMILY: familySql(),
  DIRECTION: sql`direction`,
  AGE_BAND: sql`age_band`,
  GENERATION: sql`customer.generation`,
  PURPOSE: sql`coalesce(purpose, 'OTHER')`,
  SEGMENT: sql`coalesce(customer.segment, ${UNKNOWN_VALUE}::text)`,
  COUNTRY: sql`coalesce(customer.country, ${UNKNOWN_VALUE}::text)`,
  SOURCE: sql`source`,
  MAIL_CLASS: sql`mail_class`,
  ATTEMPT_NUMBER: sql`least(attempt_number, ${sql.lit(LAST_ATTEMPT_NUMBER)})`,
  PREVIOUS_CHANNEL: sql`previous_channel`,
  REPLY_DELAY: replyDelaySql(),
  CONTACTS_IN_WEEK: contactsInWeekSql(),
  LOCAL_WEEKDAY: sql`(string_to_array(${sql.lit(WEEKDAYS.join(' '))}, ' '))[local_weekday + 1]`,
  LOCAL_HOUR: sql`local_hour`,
}

/** The contacts that have a value at all, in respects in which some have none. */
const HAS_VALUE: Readonly<Partial<Record<Dimension, RawBuilder<boolean>>>> = {
  ATTEMPT_NUMBER: sql<boolean>`attempt_number > 0`,
  PREVIOUS_CHANNEL: sql<boolean>`previous_channel is not null`,
  CONTACTS_IN_WEEK: sql<boolean>`contacts_in_week is not null`,
}

function familySql(): RawBuilder<string> {
  const cases = CHANNEL_FAMILIES.map((family) => {
    const channels = channelsOf(family).map((channel) => sql.lit(channel))
    return sql`when channel in (${sql.join(channels)}) then ${sql.lit(family)}`
  })
  return sql`case ${sql.join(cases, sql` `)} end`
}

function contactsInWeekSql(): RawBuilder<string> {
  const cases = CONTACTS_IN_WEEK.toReversed().map(
    (each) => sql`when contacts_in_week >= ${sql.lit(LEAST_IN_WEEK[each])} then ${sql.lit(each)}`,
  )
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** Every condition of a question. Lists are never empty; `queryFault` sees to that. */
export function conditionsOf(filter: InteractionFilter, dimensions: readonly Dimension[] = []): RawBuilder<boolean>[] {
  const { families, ...others } = filter
  const names = Object.keys(others) as (keyof typeof others)[]
  return [
    ...names.map((name) => isIn(DIMENSION_SQL[FILTERED_BY[name]], others[name])),
    isIn(sql`channel`, families?.flatMap(channelsOf)),
    ...dimensions.map((dimension) => HAS_VALUE[dimension]),
  ].flatMap((condition) => condition ?? [])
}

function isIn(
  column: RawBuilder<unknown>,
  values: readonly (string | number)[] | null | undefined,
): RawBuilder<boolean> | null {
  return values == null ? null : sql<boolean>`${column} in (${sql.join(values)})`
}
