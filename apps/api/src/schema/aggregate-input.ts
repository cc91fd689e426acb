import {
  CONTACTS_IN_WEEK,
  DIMENSIONS,
  GRANULARITIES,
  MEASURES,
  METRICS,
  MOST_CONTACTS_FOR_EXACT_PEOPLE,
  MOST_CONTACTS_LOOKED_THROUGH,
  PEOPLE_SAMPLED_ONE_IN,
  REPLY_DELAYS,
} from '@wavelength/core'
import { builder } from './builder.ts'
import {
  AgeBand,
  Channel,
  ChannelFamily,
  closedList,
  Direction,
  Generation,
  MailClass,
  Purpose,
  SortDirection,
  Weekday,
} from './lists.ts'

export const Dimension = closedList('Dimension', 'What contacts can be grouped by.', DIMENSIONS, {
  CHANNEL: 'The channel.',
  CHANNEL_FAMILY: 'The family of the channel.',
  DIRECTION: 'Who made contact with whom.',
  AGE_BAND: "The customer's age on the day of the contact.",
  GENERATION: "The customer's generation.",
  PURPOSE: 'What the contact was for.',
  SEGMENT: "The customer's segment.",
  COUNTRY: "The customer's country.",
  SOURCE: 'The system that reported the contact.',
  MAIL_CLASS: 'What kind of mail it was.',
  ATTEMPT_NUMBER: 'First attempt, second, third; 4 stands for the fourth and every later one.',
  PREVIOUS_CHANNEL: 'Of follow-ups: the channel of the attempt before, which was unanswered then.',
  REPLY_DELAY:
    'Of answered attempts: how long the answer took, in classes; each class begins where the one before ends.',
  CONTACTS_IN_WEEK: 'Of outbound contacts: how many the customer had from us in the seven days up to it.',
  LOCAL_WEEKDAY: "The day of the week, in the customer's own time.",
  LOCAL_HOUR: "The hour of the day, 0 to 23, in the customer's own time.",
})

const questions = Object.fromEntries(MEASURES.map((measure) => [measure, METRICS[measure].question]))

export const Measure = closedList(
  'Measure',
  'What can be asked about contacts. `metrics` tells how each is counted.',
  MEASURES,
  questions as Record<(typeof MEASURES)[number], string>,
)

const Granularity = closedList(
  'Granularity',
  'How time is cut into buckets, in the time zone of the question.',
  GRANULARITIES,
  {
    HOUR: 'Hours.',
    DAY: 'Days.',
    WEEK: 'Weeks, which begin on Monday.',
    MONTH: 'Months.',
    QUARTER: 'Quarters of a year.',
    YEAR: 'Years.',
  },
)

const ReplyDelay = closedList(
  'ReplyDelay',
  'How long an answer took; each class begins where the one before ends.',
  REPLY_DELAYS,
  {
    WITHIN_1_MINUTE: 'Less than a minute.',
    WITHIN_5_MINUTES: 'Less than five minutes.',
    WITHIN_15_MINUTES: 'Less than a quarter of an hour.',
    WITHIN_1_HOUR: 'Less than an hour.',
    WITHIN_4_HOURS: 'Less than four hours.',
    WITHIN_12_HOURS: 'Less than twelve hours.',
    WITHIN_1_DAY: 'Less than 24 hours.',
    WITHIN_2_DAYS: 'Less than 48 hours.',
    WITHIN_3_DAYS: 'Less than 72 hours.',
    WITHIN_7_DAYS: 'Less than 7 times 24 hours.',
    WITHIN_14_DAYS: 'Less than 14 times 24 hours.',
    LATER: 'Longer.',
  },
)

export const ContactsInWeek = closedList(
  'ContactsInWeek',
  'How many contacts a customer had from us in the seven days up to and including one.',
  CONTACTS_IN_WEEK,
  {
    ONE: 'That one alone.',
    TWO: 'Two.',
    THREE_TO_FOUR: 'Three or four.',
    FIVE_TO_SEVEN: 'Five to seven.',
    EIGHT_OR_MORE: 'Eight or more.',
  },
)

export const DateRangeInput = builder.inputType('DateRangeInput', {
  description: 'Whole days: from the first up to, but not including, the last.',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    to: t.field({ type: 'Date', required: true, description: 'The day after the last one.' }),
  }),
})

export const InteractionFilter = builder.inputType('InteractionFilter', {
  description: 'Narrows the contacts. Every list that is told must hold one of the contact’s values.',
  fields: (t) => ({
    channels: t.field({ type: [Channel], description: 'Over one of these channels.' }),
    families: t.field({ type: [ChannelFamily], description: 'Over a channel of one of these families.' }),
    directions: t.field({ type: [Direction], description: 'In one of these directions.' }),
    ageBands: t.field({ type: [AgeBand], description: 'With customers of these ages on the day of the contact.' }),
    generations: t.field({ type: [Generation], description: 'With customers of these generations.' }),
    purposes: t.field({ type: [Purpose], description: 'For one of these purposes.' }),
    segments: t.stringList({ description: 'With customers of these segments; "UNKNOWN" for none.' }),
    countries: t.stringList({ description: 'With customers of these countries; "UNKNOWN" for none.' }),
    sources: t.stringList({ description: 'Reported by one of these systems.' }),
    mailClasses: t.field({ type: [MailClass], description: 'Mail of one of these kinds.' }),
    attemptNumbers: t.intList({ description: 'First to third attempts, 1 to 3; 4 stands for every later one.' }),
    previousChannels: t.field({
      type: [Channel],
      description: 'Follow-ups of an unanswered attempt over one of these channels.',
    }),
    replyDelays: t.field({ type: [ReplyDelay], description: 'Attempts answered within one of these delays.' }),
    contactsInWeek: t.field({
      type: [ContactsInWeek],
      description: 'Outbound contacts to customers who had so many in the week before.',
    }),
    localWeekdays: t.field({ type: [Weekday], description: "On these days of the customer's own week." }),
    localHours: t.intList({ description: "In these hours of the customer's own day, 0 to 23." }),
  }),
})

const AggregateOrder = builder.inputType('AggregateOrder', {
  description: 'How rows are sorted: by exactly one of measure, dimension and start.',
  fields: (t) => ({
    measure: t.field({ type: Measure, description: 'By this measure’s value.' }),
    dimension: t.field({ type: Dimension, description: 'By this dimension, in the order of its list.' }),
    start: t.boolean({ description: 'True: by time.' }),
    direction: t.field({ type: SortDirection, required: true, description: 'Which end comes first.' }),
  }),
})

export const EXACT_PEOPLE_ABOUT = `True: count people one by one. Else they are estimated from one customer in ${PEOPLE_SAMPLED_ONE_IN.join(' or ')} where there are more than ${MOST_CONTACTS_FOR_EXACT_PEOPLE.toLocaleString('en')} contacts, or more than ${MOST_CONTACTS_LOOKED_THROUGH.toLocaleString('en')} to find them among.`

export const AggregateQuery = builder.inputType('AggregateQuery', {
  description: 'A question about many contacts.',
  fields: (t) => ({
    measures: t.field({ type: [Measure], required: true, description: 'What is asked; at least one.' }),
    dimensions: t.field({
      type: [Dimension],
      description: 'One row for each combination of their values; none: one row for everything.',
    }),
    granularity: t.field({
      type: Granularity,
      description: 'One row for each such stretch of time; none: the range as a whole.',
    }),
    range: t.field({ type: DateRangeInput, required: true, description: 'The days that are asked about.' }),
    timeZone: t.field({
      type: 'TimeZone',
      description: "Whose days; the deployment's reporting zone unless told. Another zone takes longer.",
    }),
    filter: t.field({ type: InteractionFilter, description: 'Narrows the contacts.' }),
    orderBy: t.field({ type: [AggregateOrder], description: 'How rows are sorted, the most important order first.' }),
    limit: t.int({ description: 'The most rows, 1 to 10,000; 1,000 unless told.' }),
    after: t.string({ description: 'The endCursor of an answer to the same question: the rows after it.' }),
    exactPeople: t.boolean({ description: EXACT_PEOPLE_ABOUT }),
    compareWith: t.field({
      type: DateRangeInput,
      description: 'A second range, whose values come back as `previous`.',
    }),
  }),
})
