import type { Outcome } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { isoClock, timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn } from '../kit/vendor-words.ts'
import { type LobReader, tellMailpiece, tellReturnEnvelope } from './mailpiece.ts'

const UNDER_WAY = 'SENT'

type Meaning = Outcome | 'ANSWERED_BY_MAIL' | { readonly skipped: string }

const PROOF = { skipped: 'a proof of the print' }
const OTHER_THING = { skipped: 'about no piece of mail' }
const PREVIEW = { skipped: 'about the preview that the post office sends by email' }

/** What happened, without the kind of mail that it happened to: https://docs.lob.com#tag/Events (2020-02-11). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  created: UNDER_WAY,
  rendered_pdf: PROOF,
  rendered_thumbnails: PROOF,
  // It was stopped before it was printed, or could not be.
  deleted: 'FAILED',
  rejected: 'FAILED',
  failed: 'FAILED',
  mailed: UNDER_WAY,
  in_transit: UNDER_WAY,
  in_local_area: UNDER_WAY,
  processed_for_delivery: UNDER_WAY,
  're-routed': UNDER_WAY,
  international_exit: UNDER_WAY,
  delivered: 'DELIVERED',
  returned_to_sender: 'BOUNCED',
  // The code on it was scanned, or its link followed.
  viewed: 'ENGAGED',
  'certified.mailed': UNDER_WAY,
  'certified.in_transit': UNDER_WAY,
  'certified.in_local_area': UNDER_WAY,
  'certified.processed_for_delivery': UNDER_WAY,
  'certified.re-routed': UNDER_WAY,
  'certified.pickup_available': UNDER_WAY,
  'certified.issue': UNDER_WAY,
  'certified.delivered': 'DELIVERED',
  'certified.returned_to_sender': 'BOUNCED',
  'return_envelope.created': { skipped: 'an envelope for the answer, printed with the letter' },
  'return_envelope.in_transit': 'ANSWERED_BY_MAIL',
  'return_envelope.in_local_area': 'ANSWERED_BY_MAIL',
  'return_envelope.processed_for_delivery': 'ANSWERED_BY_MAIL',
  'return_envelope.re-routed': 'ANSWERED_BY_MAIL',
  'return_envelope.delivered': 'ANSWERED_BY_MAIL',
  'return_envelope.returned_to_sender': { skipped: 'an answer that the post office gave back to the customer' },
  'informed_delivery.email_sent': PREVIEW,
  'informed_delivery.email_opened': PREVIEW,
  'informed_delivery.email_clicked_through': 'ENGAGED',
}

const OTHER_THINGS: Readonly<Record<string, Meaning>> = {
  'address.created': OTHER_THING,
  'address.deleted': OTHER_THING,
  'bank_account.created': OTHER_THING,
  'bank_account.deleted': OTHER_THING,
  'bank_account.verified': OTHER_THING,
}

const KINDS = ['letter', 'postcard', 'self_mailer', 'check', 'booklet', 'snap_pack']

const OF_EVENT: Readonly<Record<string, Meaning>> = {
  ...Object.fromEntries(
    KINDS.flatMap((kind) => Object.entries(MEANINGS).map(([what, meaning]) => [`${kind}.${what}`, meaning])),
  ),
  ...OTHER_THINGS,
}

/** An event, as the webhook brings it and the API lists it. */
export function tellEvent(event: Fields, reader: LobReader): readonly Told[] {
  const type = meaningOf(OF_EVENT, objectIn(event, 'event_type'), 'id')
  if (typeof type === 'object') return [skipped(type.skipped)]
  const piece = objectIn(event, 'body')
  const at = timeIn(event, 'date_created', isoClock)
  if (type === 'ANSWERED_BY_MAIL') return tellReturnEnvelope(piece, at, reader)
  return tellMailpiece(piece, [{ outcome: type, at: type === UNDER_WAY ? null : at }], reader)
}
