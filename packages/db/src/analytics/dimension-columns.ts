import { type Dimension, type InteractionFilter, LAST_ATTEMPT_NUMBER } from '@wavelength/core'

const ATTEMPT_NUMBER = `case when attempt_number >= ${LAST_ATTEMPT_NUMBER} then ${LAST_ATTEMPT_NUMBER} else attempt_number end`

/** What contacts are grouped by, over analytics.interactions. Null where a contact has no value. */
export const DIMENSION_COLUMNS: Readonly<Record<Dimension, string>> = {
  CHANNEL: 'channel',
  CHANNEL_FAMILY: 'channel_family',
  DIRECTION: 'direction',
  AGE_BAND: 'age_band',
  GENERATION: 'generation',
  PURPOSE: 'purpose',
  SEGMENT: 'segment',
  COUNTRY: 'country',
  SOURCE: 'source',
  MAIL_CLASS: 'mail_class',
  ATTEMPT_NUMBER,
  PREVIOUS_CHANNEL: 'previous_channel',
  REPLY_DELAY: 'reply_delay_class',
  CONTACTS_IN_WEEK: 'contacts_in_week_class',
  LOCAL_WEEKDAY: 'local_weekday',
  LOCAL_HOUR: 'local_hour',
}

/** What each list of a filter narrows. */
export const FILTER_DIMENSIONS: Readonly<Record<keyof InteractionFilter, Dimension>> = {
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
