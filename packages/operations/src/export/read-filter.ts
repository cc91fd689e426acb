import {
  AGE_BANDS,
  CHANNEL_FAMILIES,
  CHANNELS,
  CONTACTS_IN_WEEK,
  DIMENSION_VALUES,
  DIRECTIONS,
  GENERATIONS,
  type InteractionFilter,
  MAIL_CLASSES,
  PURPOSES,
  REPLY_DELAYS,
  WEEKDAYS,
} from '@wavelength/core'
import { type ParameterTexts, readList, readWords } from './parameters.ts'

/** The parameters that narrow contacts, and the values that each may hold; null for any text. */
export const FILTER_VALUES = {
  channels: CHANNELS,
  families: CHANNEL_FAMILIES,
  directions: DIRECTIONS,
  ageBands: AGE_BANDS,
  generations: GENERATIONS,
  purposes: PURPOSES,
  segments: null,
  countries: null,
  sources: null,
  mailClasses: MAIL_CLASSES,
  attemptNumbers: DIMENSION_VALUES.ATTEMPT_NUMBER,
  previousChannels: CHANNELS,
  replyDelays: REPLY_DELAYS,
  contactsInWeek: CONTACTS_IN_WEEK,
  localWeekdays: WEEKDAYS,
  localHours: DIMENSION_VALUES.LOCAL_HOUR,
} as const satisfies Record<keyof InteractionFilter, readonly string[] | null>

export const FILTER_NAMES = Object.keys(FILTER_VALUES) as (keyof InteractionFilter)[]

/** Lists whose values are numbers. */
const OF_NUMBERS: readonly (keyof InteractionFilter)[] = ['attemptNumbers', 'localHours']

export function readFilter(texts: ParameterTexts): InteractionFilter {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const values = valuesOf(texts, name)
      if (values === null) return []
      return [[name, OF_NUMBERS.includes(name) ? values.map(Number) : values]]
    }),
  )
}

function valuesOf(texts: ParameterTexts, name: keyof InteractionFilter): string[] | null {
  const allowed: readonly string[] | null = FILTER_VALUES[name]
  return allowed === null ? readList(texts, name) : readWords(texts, name, allowed)
}
