import type { Outcome } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { mailClock, timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn, wholeIn } from '../kit/vendor-words.ts'
import { type Parties, partiesOf, type TwilioReader } from './parties.ts'
import type { Spelling } from './spelling.ts'

/** The resource `Call`: https://www.twilio.com/docs/voice/api/call-resource (statuses as of the API of 2010-04-01). */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  queued: 'SENT',
  initiated: 'SENT',
  ringing: 'SENT',
  'in-progress': 'SENT',
  completed: 'ANSWERED',
  busy: 'BUSY',
  'no-answer': 'NO_ANSWER',
  failed: 'FAILED',
  // We hung up before anybody could take it.
  canceled: 'FAILED',
}

/** A call as the API lists it. */
export function tellCall(call: Fields, spelling: Spelling, reader: TwilioReader): readonly Told[] {
  const parties = partiesOf(call, ['from', 'to', 'direction'], reader)
  if (parties.status === 'skipped') return [skipped(parties.why)]
  if (isLegToUs(textIn(call, spelling.parent), parties, reader))
    return [skipped('the leg of a call that connects us; the leg to the customer is the contact')]
  return [
    contact({
      ...namesOf(textIn(call, spelling.sid), parties),
      occurredAt: timeIn(call, 'start_time', spelling.clock) ?? timeIn(call, spelling.createdAt, spelling.clock),
      outcome: parties.direction === 'INBOUND' ? null : outcomeOf(call, 'status', 'duration', 'answered_by'),
      outcomeAt: timeIn(call, 'end_time', spelling.clock),
      durationSeconds: wholeIn(call, 'duration'),
    }),
  ]
}

/** A status callback of a call; several come for one, in any order. */
export function tellCallback(form: Fields, reader: TwilioReader & { readonly receivedAt: string }): readonly Told[] {
  const parties = partiesOf(form, ['From', 'To', 'Direction'], reader)
  if (parties.status === 'skipped') return [skipped(parties.why)]
  if (isLegToUs(textIn(form, 'ParentCallSid'), parties, reader))
    return [skipped('the leg of a call that connects us; the leg to the customer is the contact')]
  const at = timeIn(form, 'Timestamp', mailClock) ?? reader.receivedAt
  const durationSeconds = wholeIn(form, 'CallDuration')
  const startedAt = new Date(Date.parse(at) - (durationSeconds ?? 0) * 1000).toISOString()
  return [
    contact({
      ...namesOf(textIn(form, 'CallSid'), parties),
      occurredAt: startedAt,
      outcome: parties.direction === 'INBOUND' ? null : outcomeOf(form, 'CallStatus', 'CallDuration', 'AnsweredBy'),
      outcomeAt: at,
      durationSeconds,
    }),
  ]
}

function namesOf(sid: string | null, { direction, customer, contactPoint }: Parties & { status: 'found' }): Fields {
  return { source: 'twilio', sourceId: sid, customer, channel: 'PHONE', direction, contactPoint }
}

/**
 * Twilio calls two parties to connect them. The leg that another one set off goes to us unless our own numbers are known
 * and its number is none of them.
 */
function isLegToUs(parent: string | null, parties: Parties & { status: 'found' }, reader: TwilioReader): boolean {
  return parent !== null && parties.isDialled && reader.ownPhones.size === 0
}

/** Whether a machine took the call is told only where it was looked for. */
function outcomeOf(fields: Fields, status: string, duration: string, answeredBy: string): Outcome {
  const outcome = meaningOf(OUTCOMES, fields, status)
  if (outcome !== 'ANSWERED') return outcome
  const isMachine = /^(?:machine|fax)/.test(textIn(fields, answeredBy) ?? '')
  return takenCallOutcome({ talkSeconds: wholeIn(fields, duration), isMachine })
}
