import type { InteractionFilter } from './aggregate-query.ts'
import { DIMENSION_VALUES, type Dimension } from './dimension.ts'

/** In which respect each part of a filter narrows. */
export const FILTERED_BY: Readonly<Record<keyof InteractionFilter, Dimension>> = {
  channels: 'CHANNEL',
  families: 'CHANNEL_FAMILY',
  directions: 'DIRECTION',
  ageBands: 'AGE_BAND',
  generations: 'GENERATION',
  purposes: 'PURPOSE',
  segments: 'SEGMENT',
  countries: 'COUNTRY',
  sources: 'SOURCE',
  mailClasses: 'MAIL_CLASS',
  attemptNumbers: 'ATTEMPT_NUMBER',
  previousChannels: 'PREVIOUS_CHANNEL',
  replyDelays: 'REPLY_DELAY',
  contactsInWeek: 'CONTACTS_IN_WEEK',
  localWeekdays: 'LOCAL_WEEKDAY',
  localHours: 'LOCAL_HOUR',
}

export const FILTER_NAMES = Object.keys(FILTERED_BY) as readonly (keyof InteractionFilter)[]

/** The values that a part of a filter may hold; null for any text. */
export function filterValues(name: keyof InteractionFilter): readonly string[] | null {
  return DIMENSION_VALUES[FILTERED_BY[name]]
}
