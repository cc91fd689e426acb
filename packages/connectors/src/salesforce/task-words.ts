import type { Channel, Direction, Outcome } from '@wavelength/core'

/**
 * `TaskSubtype` and `Type`: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_task.htm
 * Null: the next of the columns decides.
 */
export const CHANNEL_OF_SUBTYPE: Readonly<Record<string, Channel | null>> = {
  Call: 'PHONE',
  Email: 'EMAIL',
  ListEmail: 'EMAIL',
  LinkedIn: 'LINKEDIN',
  Cadence: null,
  Task: null,
}

/** The words that the list `Type` begins with; an organisation makes others. Null: about no contact. */
export const CHANNEL_OF_TYPE: Readonly<Record<string, Channel | null>> = {
  Call: 'PHONE',
  Email: 'EMAIL',
  Meeting: 'IN_PERSON',
  'Send Letter': 'LETTER',
  'Send Quote': null,
  Other: null,
}

/** Subjects that Salesforce writes or proposes itself. */
export const CHANNEL_OF_SUBJECT: readonly (readonly [RegExp, Channel])[] = [
  [/^Call$/, 'PHONE'],
  [/^(?:List )?Email:/, 'EMAIL'],
  [/^Send Letter$/, 'LETTER'],
]

/** `CallType`. Null: among ourselves. */
export const DIRECTION_OF_CALL: Readonly<Record<string, Direction | null>> = {
  Inbound: 'INBOUND',
  Outbound: 'OUTBOUND',
  Internal: null,
}

/** `CallDisposition` is free; these are what the dialers of Salesforce propose. */
export const OUTCOME_OF_DISPOSITION: Readonly<Record<string, Outcome>> = {
  Answered: 'ANSWERED',
  Connected: 'ANSWERED',
  'Meaningful Connect': 'ANSWERED',
  'Call Back Later': 'ANSWERED',
  Unqualified: 'ANSWERED',
  'Not Interested': 'DECLINED',
  'Left Voicemail': 'VOICEMAIL',
  'No Answer': 'NO_ANSWER',
  Busy: 'BUSY',
}
