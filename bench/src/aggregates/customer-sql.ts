import { generationOf } from '@wavelength/core'
import { arrayOf, chosenByWeight, drawn, uuidOf } from './drawn.ts'

const FIRST_BIRTH_YEAR = 1934
const BIRTH_YEARS = 75
const AGE_KNOWN_SHARE = 0.75
const SEGMENTS = { PRIVATE: 70, BUSINESS: 22, PUBLIC: 6, PARTNER: 2 }
const COUNTRIES = { DK: 60, DE: 15, US: 15, IN: 10 }
/** The rest live by the reporting zone. */
const ZONES = `case when ${drawn(5)} < 0.8 then null
  else ${chosenByWeight(drawn(6), { 'America/New_York': 60, 'Asia/Kolkata': 40 }, 'text')} end`

/** Customers of these numbers. */
export function customersOf(from: number, to: number): string {
  const years = Array.from({ length: BIRTH_YEARS }, (_, at) => FIRST_BIRTH_YEAR + at)
  const generations = years.map((birthYear) => generationOf({ birthDate: null, birthYear }))
  return `
    insert into customer (id, external_id, name, birth_year, generation, segment, time_zone, country)
    select ${uuidOf('customer', 'number')}, 'c' || number, 'Customer ' || number, birth_year,
      coalesce(${arrayOf(generations, 'generation')}[birth_year - ${FIRST_BIRTH_YEAR - 1}], 'UNKNOWN'),
      ${chosenByWeight(drawn(3), SEGMENTS, 'text')}, ${ZONES}, ${chosenByWeight(drawn(4), COUNTRIES, 'text')}
    from (
      select number, case when ${drawn(1)} < ${AGE_KNOWN_SHARE}
        then ${FIRST_BIRTH_YEAR} + floor(${BIRTH_YEARS} * ${drawn(2)})::int end as birth_year
      from generate_series(${from}, ${to}) as number offset 0
    ) as born`
}
