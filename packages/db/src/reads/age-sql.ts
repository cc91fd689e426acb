import { type AgeBand, ageBandOn } from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** The oldest age that is told apart; whoever is older is in the same band. */
const OLDEST = 150

/** Are the customers of one of these ages on the day `today`? */
export function inBands(bands: readonly AgeBand[], today: string): RawBuilder<SqlBool> {
  const year = Number(today.slice(0, 4))
  const ages = Array.from({ length: OLDEST }, (_, age) => age).filter((age) =>
    bands.includes(ageBandOn({ birthDate: null, birthYear: year - age }, today)),
  )
  const isUnknownAsked = bands.includes('UNKNOWN')
  return sql`(${ageOn(today)} = any(${ages}::int[]) or (${isUnknownAsked} and ${ageOn(today)} is null))`
}

/** Whole years; null when unknown or not yet born. */
export function ageOn(today: string): RawBuilder<number | null> {
  const years = sql`case when customer.birth_date is null then ${Number(today.slice(0, 4))}::int - customer.birth_year
    when customer.birth_date <= ${today}::date then extract(year from age(${today}::date, customer.birth_date))::int end`
  return sql`(select case when years >= 0 then years end from (select ${years} as years) as lived)`
}
