import { type Dimension, LAST_ATTEMPT_NUMBER } from '@wavelength/core'

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
