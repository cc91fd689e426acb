import type { Outcome } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, wholeIn } from '../kit/vendor-words.ts'
import { clock, SOURCE, userRef } from './reader.ts'
import { sourceIdOfTicket } from './ticket.ts'

const DIRECTIONS = { inbound: 'INBOUND', outbound: 'OUTBOUND' } as const

/**
 * `completion_status` of a call: https://developer.zendesk.com/api-reference/voice/talk-api/incremental_exports. What it makes
 * of a call of ours; one that came in is received, whatever we made of it.
 */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  completed: 'ANSWERED',
  // The customer had taken it before they were put on hold.
  abandoned_on_hold: 'ANSWERED',
  abandoned: 'NO_ANSWER',
  abandoned_in_ivr: 'NO_ANSWER',
  abandoned_in_queue: 'NO_ANSWER',
  abandoned_in_voicemail: 'VOICEMAIL',
  completed_voicemail: 'VOICEMAIL',
  pending_voicemail: 'VOICEMAIL',
  voicemail: 'VOICEMAIL',
  not_answered: 'NO_ANSWER',
  busy: 'BUSY',
  failed: 'FAILED',
  external_overflow: 'NO_ANSWER',
  ongoing: 'SENT',
}

/** A call of Zendesk Talk. */
export function tellCall(call: Fields): readonly Told[] {
  const customerId = idIn(call, 'customer_id')
  if (customerId === null) return [skipped('a call that names no customer')]
  const direction = meaningOf(DIRECTIONS, call, 'direction')
  const outcome = meaningOf(OUTCOMES, call, 'completion_status')
  const talkSeconds = wholeIn(call, 'talk_time') ?? wholeIn(call, 'duration')
  return [
    contact({
      source: SOURCE,
      sourceId: sourceIdOf(call, direction),
      customer: userRef(customerId),
      channel: 'PHONE',
      direction,
      occurredAt: timeIn(call, 'created_at', clock),
      durationSeconds: talkSeconds,
      ...(direction === 'INBOUND'
        ? {}
        : { outcome: outcome === 'ANSWERED' ? takenCallOutcome({ talkSeconds }) : outcome }),
    }),
  ]
}

/** A call that comes in becomes a ticket, which is told by itself too: both are the same contact. */
function sourceIdOf(call: Fields, direction: 'INBOUND' | 'OUTBOUND'): string {
  const ticketId = idIn(call, 'ticket_id')
  return direction === 'INBOUND' && ticketId !== null ? sourceIdOfTicket(ticketId) : `call:${requiredId(call, 'id')}`
}
