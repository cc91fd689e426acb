import type { Outcome } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { isoClock, timeIn } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, objectsIn, textIn } from '../kit/vendor-words.ts'
import type { Fate } from './mailpiece.ts'

/** How the post office tells of a piece: https://docs.lob.com#tag/Tracking-Events. Null: it is under way. */
const OUTCOMES: Readonly<Record<string, Outcome | null>> = {
  Mailed: null,
  'In Transit': null,
  'In Local Area': null,
  'Processed for Delivery': null,
  'Pickup Available': null,
  'Re-Routed': null,
  'International Exit': null,
  // What is amiss is not settled yet.
  Issue: null,
  Delivered: 'DELIVERED',
  'Returned to Sender': 'BOUNCED',
  Failed: 'FAILED',
  Viewed: 'ENGAGED',
}

/** What became of a piece as the API lists it: that it was sent, and what has been heard of it since. */
export function fatesOf(piece: Fields): readonly Fate[] {
  const heard = objectsIn(piece, 'tracking_events').flatMap((event) => {
    const outcome = meaningOf(OUTCOMES, event, 'name')
    return outcome === null ? [] : [{ outcome, at: timeIn(event, 'time', isoClock) }]
  })
  const isStopped = flagIn(piece, 'deleted') === true || textIn(piece, 'status') === 'failed'
  return [{ outcome: isStopped ? 'FAILED' : 'SENT', at: null }, ...heard]
}
