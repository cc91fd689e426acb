import type { Outcome } from '@wavelength/core'

/** `hs_call_disposition`: what our side noted. These ids are the same in every account; others are an account's own. */
export const OUTCOME_OF_DISPOSITION: Readonly<Record<string, Outcome>> = {
  // Busy
  '9d9162e7-6cf3-4944-bf63-4dff82258764': 'BUSY',
  // Connected
  'f240bbac-87c9-4f6e-bf70-924b57d47db7': 'ANSWERED',
  // Left live message: somebody else took it, and was asked to pass it on
  'a4c4c377-d246-4b32-a13b-75a56a4cd0ff': 'VOICEMAIL',
  // Left voicemail
  'b2cf5968-551e-4856-9783-52b3da59a7d0': 'VOICEMAIL',
  // No answer
  '73a0d17f-1163-4015-bdd5-ec830791da20': 'NO_ANSWER',
  // Wrong number
  '17b47fee-58de-441e-a44c-c6300d46f273': 'BOUNCED',
}

/** `hs_call_status`: what the line did. Null: the customer was not called yet. */
export const OUTCOME_OF_STATUS: Readonly<Record<string, Outcome | null>> = {
  QUEUED: null,
  CALLING_CRM_USER: null,
  CONNECTING: 'SENT',
  RINGING: 'SENT',
  IN_PROGRESS: 'SENT',
  COMPLETED: 'ANSWERED',
  BUSY: 'BUSY',
  NO_ANSWER: 'NO_ANSWER',
  FAILED: 'FAILED',
  // We hung up before anybody could take it.
  CANCELED: 'FAILED',
}
