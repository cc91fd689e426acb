import type { PermissionState, PurposeClass } from '@wavelength/core'

/** What follows from where a customer stands on a channel. */
export const STANDINGS = ['MAY', 'MUST_ASK', 'MUST_NOT', 'CANNOT'] as const
export type Standing = (typeof STANDINGS)[number]

/** While an address bounces nobody is reached there, whatever they allowed. */
export const STANDING_OF = {
  MAY_CONTACT: 'MAY',
  NO_RECORD: 'MUST_ASK',
  CONSENT_WITHDRAWN: 'MUST_NOT',
  ASKED_NOT_TO: 'MUST_NOT',
  ADDRESS_BOUNCING: 'CANNOT',
  ADDRESS_BLOCKED: 'CANNOT',
  NO_ADDRESS: 'CANNOT',
} as const satisfies Record<PermissionState, Standing>

/** With nothing on record a necessary message may go out; marketing may not. */
export const STANDING_LABELS = {
  MARKETING: { MAY: 'May contact', MUST_ASK: 'Must ask first', MUST_NOT: 'Must not', CANNOT: 'Cannot reach' },
  TRANSACTIONAL: { MAY: 'Has consented', MUST_ASK: 'Has not objected', MUST_NOT: 'Must not', CANNOT: 'Cannot reach' },
} as const satisfies Record<PurposeClass, Record<Standing, string>>

/** What stops us, the customer's own word first. */
const REASONS = [
  'NO_RECORD',
  'CONSENT_WITHDRAWN',
  'ASKED_NOT_TO',
  'ADDRESS_BOUNCING',
  'ADDRESS_BLOCKED',
  'NO_ADDRESS',
] as const satisfies readonly PermissionState[]
export type Reason = (typeof REASONS)[number]

export const REASON_LABELS = {
  NO_RECORD: 'No consent record',
  CONSENT_WITHDRAWN: 'Opted out',
  ASKED_NOT_TO: 'Do not contact',
  ADDRESS_BOUNCING: 'Address bounces',
  ADDRESS_BLOCKED: 'Address blocked',
  NO_ADDRESS: 'No address',
} as const satisfies Record<Reason, string>

/** As they begin a sentence. */
export const REASON_NOUNS = {
  NO_RECORD: 'A missing consent record',
  CONSENT_WITHDRAWN: 'An opt-out',
  ASKED_NOT_TO: 'A wish not to be contacted',
  ADDRESS_BOUNCING: 'A bouncing address',
  ADDRESS_BLOCKED: 'A blocked address',
  NO_ADDRESS: 'A missing address',
} as const satisfies Record<Reason, string>

/** A necessary message may go out with nothing on record. */
export function reasonsFor(purposeClass: PurposeClass): readonly Reason[] {
  return purposeClass === 'MARKETING' ? REASONS : REASONS.filter((reason) => reason !== 'NO_RECORD')
}
