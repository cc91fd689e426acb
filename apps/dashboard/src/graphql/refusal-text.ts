import type { IssueCode } from '@wavelength/core'
import { inReadersWords, type Refusal, requestText } from './request-text.ts'

type OfImports = 'UPLOAD_GONE' | 'UNKNOWN_IMPORT' | 'IMPORT_RUNNING' | 'NOT_UNDOABLE' | 'CONFLICT'
type OfImportChecks =
  | 'NOTHING_READABLE'
  | 'MANY_REJECTED'
  | 'ALL_KNOWN'
  | 'NO_CONSENT_COLUMN'
  | 'CONSENT_NOT_READ'
  | 'LINE_AS_ID'
  | 'NO_OUTCOMES'
  | 'ONE_TIME_OF_DAY'
  | 'ONE_CUSTOMER'

const REFUSAL_LABELS = {
  REQUIRED: 'Something is missing here.',
  UNKNOWN_VALUE: 'This is none of the values that are possible here.',
  BAD_INSTANT: 'This is no point in time.',
  IMPOSSIBLE_INSTANT: 'This point in time cannot be.',
  BAD_NUMBER: 'This is no number that is possible here.',
  BAD_TEXT: 'This text is too long or too short, or holds characters that cannot be kept.',
  BAD_IDENTITY: 'This is no address or name by which somebody can be known.',
  BAD_DAY: 'This is no day.',
  BAD_TIME_ZONE: 'This is no time zone that is known.',
  NOT_ONE_IDENTITY: 'Nothing says which customer it is.',
  REPLY_TO_UNKNOWN: 'The contact that it answers is not known.',
  UNKNOWN_CUSTOMER: 'There is no such customer.',
  IDENTITY_TAKEN: 'This belongs to another customer already.',
  UNREADABLE: 'This cannot be read.',
  MISSING_COLUMN: 'A column is missing.',
  OUTCOME_OF_DIRECTION: 'This outcome does not go with the direction.',
  BAD_DURATION: 'This is no duration that is possible here.',
  CONTRADICTORY: 'Two things that were told do not go together.',
  NAME_TAKEN: 'This name is taken.',
  TOO_MANY: 'There are too many of these already.',
  NOT_FOUND: 'This is not there any more.',
  CHANNEL_CLOSED: 'This channel is closed for this message.',
  UPLOAD_GONE: 'There is no upload with this id, or it is too old. Send the file again.',
  UNKNOWN_IMPORT: 'There is no import with this id.',
  IMPORT_RUNNING: 'This import is running elsewhere. Stop it there first.',
  NOT_UNDOABLE: 'This import cannot be undone: it has been, or what it alone brought is no longer known.',
  CONFLICT: 'Something else is going on that stands in the way.',
  NOTHING_READABLE: 'None of these records could be taken.',
  MANY_REJECTED: 'Many of the records would be refused.',
  ALL_KNOWN: 'All of these contacts are known already; importing them changes little.',
  NO_CONSENT_COLUMN: 'No column says who may be contacted. Contacts alone are no consent.',
  CONSENT_NOT_READ: 'Some columns may tell of consent, which an import does not read; record it through the API.',
  LINE_AS_ID: 'Contacts are named by their line: a file with other lines would bring them a second time.',
  NO_OUTCOMES: 'No contact that went out has an outcome; only replies will count as answers.',
  ONE_TIME_OF_DAY: 'All contacts are at one time of the day; best times cannot be learned from them.',
  ONE_CUSTOMER: 'All contacts are with one customer; see which column names the customer.',
  WRONG_PASSWORD: 'This is not the password of the link.',
} satisfies Record<IssueCode | OfImports | OfImportChecks | 'WRONG_PASSWORD', string>

/** Why something was not taken or could not be done, in the reader's language. */
export function refusalText(refusal: Refusal): string {
  const isOfValue = Object.hasOwn(REFUSAL_LABELS, refusal.code ?? '')
  return isOfValue ? inReadersWords(refusal, REFUSAL_LABELS) : requestText(refusal)
}
