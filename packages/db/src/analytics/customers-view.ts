import { AGE_BANDS, type AgeBand, ageBandOn, GENERATIONS, UNKNOWN_VALUE } from '@wavelength/core'
import { knownOr } from './interaction-columns.ts'
import { READING } from './reading.ts'
import { caseOf, quoted } from './sql-text.ts'
import { column, nullable, oneOf, unique, type View } from './view.ts'

const TODAY = '(reading.as_of at time zone reading.reporting_time_zone)::date'

/** Whole years, as on a birthday; those of 29 February have theirs on 1 March in other years. */
const AGE = `case when customer.birth_date is null then extract(year from ${TODAY}) - customer.birth_year
    else extract(year from ${TODAY}) - extract(year from customer.birth_date)
      - (to_char(${TODAY}, 'MMDD') < to_char(customer.birth_date, 'MMDD'))::int end`

/** Nobody is older. */
const OLDEST = 150

function ageBand(): string {
  const oldestFirst = Array.from({ length: OLDEST + 1 }, (_, at) => OLDEST - at)
  const lowest = new Map<AgeBand, number>(oldestFirst.map((age) => [bandAt(age), age]))
  const bands = [...lowest].map(([band, age]) => ({ when: `${AGE} >= ${age}`, value: quoted(band) }))
  return caseOf(bands, quoted('UNKNOWN'))
}

function bandAt(age: number): AgeBand {
  return ageBandOn({ birthDate: null, birthYear: 2000 }, `${2000 + age}-01-01`)
}

export const CUSTOMERS_VIEW: View = {
  name: 'customers',
  description: 'Every customer, under a pseudonym and without anything that names the person.',
  grain: 'one customer',
  columns: {
    customer_id: unique(column('uuid', 'The customer, as in analytics.interactions.', 'customer.id')),
    age_band: oneOf(AGE_BANDS, 'The age at the reading time, where a birth date or year is known.', ageBand()),
    generation: oneOf(GENERATIONS, 'The generation.', 'customer.generation'),
    segment: column(
      'text',
      `The segment; ${UNKNOWN_VALUE} where it is not known.`,
      knownOr('customer.segment', UNKNOWN_VALUE),
    ),
    country: column(
      'text',
      `The country; ${UNKNOWN_VALUE} where it is not known.`,
      knownOr('customer.country', UNKNOWN_VALUE),
    ),
    region: nullable(column('text', 'The region, where it is known.', 'customer.region')),
    language: nullable(column('text', 'The language, where it is known.', 'customer.language')),
    time_zone: nullable(
      column('text', 'The time zone, where it is known; else the reporting zone was taken.', 'customer.time_zone'),
    ),
    is_sample: column('boolean', 'Made up, as part of the sample business.', 'customer.is_sample'),
  },
  from: `customer
  cross join ${READING}`,
}
