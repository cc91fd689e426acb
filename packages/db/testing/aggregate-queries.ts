import {
  AGE_BANDS,
  type AggregateQuery,
  CHANNEL_FAMILIES,
  CHANNELS,
  DIMENSIONS,
  DIRECTIONS,
  type Dimension,
  GENERATIONS,
  GRANULARITIES,
  MAIL_CLASSES,
  MEASURES,
  type Measure,
  PURPOSES,
  queryFault,
} from '@wavelength/core'
import fc from 'fast-check'

const ROLLED_UP: readonly Dimension[] = ['CHANNEL', 'CHANNEL_FAMILY', 'DIRECTION', 'AGE_BAND', 'MAIL_CLASS']

const someOf = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength })
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null })

const ranges = fc.tuple(fc.integer({ min: 0, max: 55 }), fc.integer({ min: 1, max: 60 })).map(([first, length]) => {
  const from = Temporal.PlainDate.from('2026-10-01').add({ days: first })
  return { from: from.toString(), to: from.add({ days: length }).toString() }
})

const rolledUpFilters = {
  channels: perhaps(someOf(CHANNELS, 8)),
  families: perhaps(someOf(CHANNEL_FAMILIES, 6)),
  directions: perhaps(someOf(DIRECTIONS)),
  ageBands: perhaps(someOf(AGE_BANDS, 6)),
  mailClasses: perhaps(someOf(MAIL_CLASSES)),
}
const filters = fc.record({
  ...rolledUpFilters,
  generations: perhaps(someOf(GENERATIONS, 5)),
  purposes: perhaps(someOf(PURPOSES, 10)),
  segments: perhaps(someOf(['Private', 'Business', 'UNKNOWN', 'Friends, "family" & co', "' or 1=1 --"])),
  countries: perhaps(someOf(['DK', 'US', 'UNKNOWN'])),
  sources: perhaps(someOf(['crm', 'calls', 'mail'])),
})

function queries(
  dimensions: readonly Dimension[],
  filter: fc.Arbitrary<AggregateQuery['filter']>,
): fc.Arbitrary<AggregateQuery> {
  const shapes = fc.record({
    measures: someOf(MEASURES, 6),
    dimensions: fc.uniqueArray(fc.constantFrom(...dimensions), { maxLength: 3 }),
    granularity: perhaps(fc.constantFrom(...GRANULARITIES)),
    range: ranges,
    timeZone: perhaps(fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata')),
    filter: perhaps(filter),
    compareWith: perhaps(ranges),
    limit: fc.constant(10_000),
  })
  return shapes.filter((query) => queryFault(query) === null)
}

/** Any question that makes sense about the contacts of `writeManyContacts`. */
export const anyQuery = queries(DIMENSIONS, filters)
const dailyMeasures: readonly Measure[] = MEASURES.filter(
  (measure) => !['CUSTOMERS', 'EMAILS_PER_CUSTOMER_PER_DAY', 'REPLY_DELAY_MEDIAN', 'REPLY_DELAY_P90'].includes(measure),
)
/** Any question that the roll-up can serve. */
export const rolledUpQuery = fc
  .tuple(queries(ROLLED_UP, fc.record(rolledUpFilters)), someOf(dailyMeasures, 6))
  .map(
    ([query, measures]): AggregateQuery => ({
      ...query,
      measures,
      timeZone: null,
      granularity: query.granularity === 'HOUR' ? 'DAY' : (query.granularity ?? null),
    }),
  )
  .filter((query) => queryFault(query) === null)
