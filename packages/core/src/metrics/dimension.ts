import { CHANNEL_FAMILIES, CHANNELS } from '../model/channel.ts'
import { AGE_BANDS, GENERATIONS } from '../model/cohort.ts'
import { DIRECTIONS, MAIL_CLASSES } from '../model/contact.ts'
import { WEEKDAYS } from '../model/local-time.ts'
import { PURPOSES } from '../model/purpose.ts'
import { CONTACTS_IN_WEEK } from './contacts-in-week.ts'
import { REPLY_DELAYS } from './reply-delay.ts'

/** What contacts can be grouped by. */
export const DIMENSIONS = [
  'CHANNEL',
  'CHANNEL_FAMILY',
  'DIRECTION',
  'AGE_BAND',
  'GENERATION',
  'PURPOSE',
  'SEGMENT',
  'COUNTRY',
  'SOURCE',
  'MAIL_CLASS',
  'ATTEMPT_NUMBER',
  'PREVIOUS_CHANNEL',
  'REPLY_DELAY',
  'CONTACTS_IN_WEEK',
  'LOCAL_WEEKDAY',
  'LOCAL_HOUR',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The segment or country of a customer of whom it is not known. */
export const UNKNOWN_VALUE = 'UNKNOWN'

/** From this on, attempts are counted together: the fourth and every later one. */
export const LAST_ATTEMPT_NUMBER = 4

/** The values of a dimension in their fixed order; null when they are free texts. */
export const DIMENSION_VALUES: Readonly<Record<Dimension, readonly string[] | null>> = {
  CHANNEL: CHANNELS,
  CHANNEL_FAMILY: CHANNEL_FAMILIES,
  DIRECTION: DIRECTIONS,
  AGE_BAND: AGE_BANDS,
  GENERATION: GENERATIONS,
  PURPOSE: PURPOSES,
  SEGMENT: null,
  COUNTRY: null,
  SOURCE: null,
  MAIL_CLASS: MAIL_CLASSES,
  ATTEMPT_NUMBER: numbers(1, LAST_ATTEMPT_NUMBER),
  PREVIOUS_CHANNEL: CHANNELS,
  REPLY_DELAY: REPLY_DELAYS,
  CONTACTS_IN_WEEK,
  LOCAL_WEEKDAY: WEEKDAYS,
  LOCAL_HOUR: numbers(0, 23),
}

/** Some contacts have no value in some respects; a question that groups or narrows by one counts the others alone. */
export const ONLY_COUNTED: Readonly<Partial<Record<Dimension, string>>> = {
  ATTEMPT_NUMBER: 'attempts have an attempt number',
  PREVIOUS_CHANNEL: 'attempts that follow up an unanswered one have a previous channel',
  REPLY_DELAY: 'answered attempts have a reply delay',
  CONTACTS_IN_WEEK: 'outbound contacts tell how many there were in the week before',
}

/** Channels first to last, ages youngest to oldest, free texts by their letters. */
export function compareValues(dimension: Dimension, a: string, b: string): number {
  const values = DIMENSION_VALUES[dimension]
  if (values !== null) return values.indexOf(a) - values.indexOf(b)
  if (a === b) return 0
  return a < b ? -1 : 1
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}
