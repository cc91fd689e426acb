import {
  AGE_BANDS,
  type AggregateQuery,
  CHANNEL_FAMILIES,
  CHANNELS,
  CONTACTS_IN_WEEK,
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
  REPLY_DELAYS,
  WEEKDAYS,
} from '@wavelength/core'
import fc from 'fast-check'

const ROLLED_UP: readonly Dimension[] = [
  'CHANNEL',
  'CHANNEL_FAMILY',
  'DIRECTION',
  'AGE_BAND',
  'MAIL_CLASS',
  'PURPOSE',
  'ATTEMPT_NUMBER',
]

const someOf = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength })
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null })

const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

/** What questions can be about: the days of the contacts and a few past either end, and the values that they have. */
export interface QuestionMatter {
  readonly from: string
  readonly to: string
  readonly segments: readonly string[]
  readonly countries: readonly string[]
  readonly sources: readonly string[]
}

/** Of `writeManyContacts`. */
const MANY_CONTACTS: QuestionMatter = {
  from: '2026-10-01',
  to: '2027-01-25',
  segments: ['Private', 'Business', 'UNKNOWN', 'Friends, "family" & co', "' or 1=1 --"],
  countries: ['DK', 'US', 'UNKNOWN'],
  sources: ['crm', 'calls', 'mail'],
}

function rangesWithin({ from, to }: QuestionMatter): fc.Arbitrary<AggregateQuery['range']> {
  const start = Temporal.PlainDate.from(from)
  const days = start.until(to, { largestUnit: 'day' }).days
  const half = Math.floor(days / 2)
  return fc.tuple(fc.integer({ min: 0, max: half }), fc.integer({ min: 1, max: half })).map(([first, length]) => {
    const begun = start.add({ days: first })
    return { from: begun.toString(), to: begun.add({ days: length }).toString() }
  })
}

const rolledUpFilters = {
  channels: perhaps(someOf(CHANNELS, 8)),
  families: perhaps(someOf(CHANNEL_FAMILIES, 6)),
  directions: perhaps(someOf(DIRECTIONS)),
  ageBands: perhaps(someOf(AGE_BANDS, 6)),
  mailClasses: perhaps(someOf(MAIL_CLASSES)),
  purposes: perhaps(someOf(PURPOSES, 10)),
  attemptNumbers: rarely(someOf([1, 2, 3, 4])),
}
const filtersBy = ({ segments, countries, sources }: QuestionMatter) =>
  fc.record({
    ...rolledUpFilters,
    generations: perhaps(someOf(GENERATIONS, 5)),
    previousChannels: rarely(someOf(CHANNELS, 8)),
    replyDelays: rarely(someOf(REPLY_DELAYS, 8)),
    contactsInWeek: rarely(someOf(CONTACTS_IN_WEEK)),
    localWeekdays: rarely(someOf(WEEKDAYS, 5)),
    localHours: rarely(
      someOf(
        Array.from({ length: 24 }, (_, hour) => hour),
        15,
      ),
    ),
    segments: perhaps(someOf(segments)),
    countries: perhaps(someOf(countries)),
    sources: perhaps(someOf(sources)),
  })

interface Asked {
  readonly matter: QuestionMatter
  readonly dimensions: readonly Dimension[]
  readonly filter: fc.Arbitrary<AggregateQuery['filter']>
}

function queries({ matter, dimensions, filter }: Asked): fc.Arbitrary<AggregateQuery> {
  const ranges = rangesWithin(matter)
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

/** Any question that makes sense. */
export function queriesAbout(matter: QuestionMatter): fc.Arbitrary<AggregateQuery> {
  return queries({ matter, dimensions: DIMENSIONS, filter: filtersBy(matter) })
}

/** Any question that makes sense about the contacts of `writeManyContacts`. */
export const anyQuery = queriesAbout(MANY_CONTACTS)
const dailyMeasures: readonly Measure[] = MEASURES.filter((measure) => !/CUSTOMER|REPLY_DELAY/.test(measure))
/** Any question that the roll-up can serve. */
export const rolledUpQuery = fc
  .tuple(
    queries({ matter: MANY_CONTACTS, dimensions: ROLLED_UP, filter: fc.record(rolledUpFilters) }),
    someOf(dailyMeasures, 6),
  )
  .map(
    ([query, measures]): AggregateQuery => ({
      ...query,
      measures,
      timeZone: null,
      granularity: query.granularity === 'HOUR' ? 'DAY' : (query.granularity ?? null),
    }),
  )
  .filter((query) => queryFault(query) === null)
