import {
  CHANNEL_FAMILIES,
  channelsOf,
  type Dimension,
  type InteractionFilter,
  LAST_ATTEMPT_NUMBER,
  UNKNOWN_VALUE,
  WEEKDAYS,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'

const PURPOSE = sql<string>`coalesce(purpose::text, 'OTHER')`
const SEGMENT = sql<string>`coalesce(customer.segment, ${UNKNOWN_VALUE}::text)`
const COUNTRY = sql<string>`coalesce(customer.country, ${UNKNOWN_VALUE}::text)`

/** What contacts are grouped by, turned into a text only afterwards, which is faster; the names are columns of `interaction`, some of `contact_daily` as well. */
export const DIMENSION_SQL: Readonly<Record<Dimension, RawBuilder<unknown>>> = {
  CHANNEL: sql`channel`,
  CHANNEL_FAMILY: familySql(),
  DIRECTION: sql`direction`,
  AGE_BAND: sql`age_band`,
  GENERATION: sql`customer.generation`,
  PURPOSE: PURPOSE,
  SEGMENT: SEGMENT,
  COUNTRY: COUNTRY,
  SOURCE: sql`source`,
  MAIL_CLASS: sql`mail_class`,
  ATTEMPT_NUMBER: sql`least(attempt_number, ${sql.lit(LAST_ATTEMPT_NUMBER)})`,
  LOCAL_WEEKDAY: sql`(string_to_array(${sql.lit(WEEKDAYS.join(' '))}, ' '))[local_weekday + 1]`,
  LOCAL_HOUR: sql`local_hour`,
}

function familySql(): RawBuilder<string> {
  const cases = CHANNEL_FAMILIES.map((family) => {
    const channels = channelsOf(family).map((channel) => sql.lit(channel))
    return sql`when channel in (${sql.join(channels)}) then ${sql.lit(family)}`
  })
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** Every condition of a filter. Lists are never empty; `queryFault` sees to that. */
export function conditionsOf(filter: InteractionFilter): RawBuilder<boolean>[] {
  return [
    isIn(sql`channel`, filter.channels),
    isIn(sql`channel`, filter.families?.flatMap(channelsOf)),
    isIn(sql`direction`, filter.directions),
    isIn(sql`age_band`, filter.ageBands),
    isIn(sql`mail_class`, filter.mailClasses),
    isIn(sql`customer.generation`, filter.generations),
    isIn(PURPOSE, filter.purposes),
    isIn(SEGMENT, filter.segments),
    isIn(COUNTRY, filter.countries),
    isIn(sql`source`, filter.sources),
  ].flatMap((condition) => condition ?? [])
}

function isIn(column: RawBuilder<unknown>, values: readonly string[] | null | undefined): RawBuilder<boolean> | null {
  return values == null ? null : sql<boolean>`${column} in (${sql.join(values)})`
}

const OF_CUSTOMER: readonly Dimension[] = ['GENERATION', 'SEGMENT', 'COUNTRY']

/** Does the question ask for anything that is kept with the customer and not with the contact? */
export function needsCustomer(dimensions: readonly Dimension[], filter: InteractionFilter): boolean {
  const filtersByCustomer = filter.generations != null || filter.segments != null || filter.countries != null
  return filtersByCustomer || dimensions.some((dimension) => OF_CUSTOMER.includes(dimension))
}
