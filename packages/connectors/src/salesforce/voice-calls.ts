import type { Direction, Outcome } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import type { CrmReader } from '../kit/crm-reader.ts'
import { phoneIn } from '../kit/phone.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn, wholeIn } from '../kit/vendor-words.ts'
import { clock, requiredId, SOURCE } from './reader.ts'

/**
 * `CallType`: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_voicecall.htm
 * Null: among ourselves, or the leg of another call.
 */
const DIRECTIONS: Readonly<Record<string, Direction | null>> = {
  Inbound: 'INBOUND',
  Outbound: 'OUTBOUND',
  Callback: 'OUTBOUND',
  Consult: null,
  Internal: null,
  InternalCall: null,
  Transfer: null,
}

/** `CallDisposition` of this object is what the line did, not what somebody noted. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  new: 'SENT',
  'in progress': 'SENT',
  'in-progress': 'SENT',
  completed: 'ANSWERED',
  busy: 'BUSY',
  failed: 'FAILED',
}

/** A call over the telephone of Salesforce. */
export function tellVoiceCall(call: Fields, { phoneRegion, ownPhones }: CrmReader): readonly Told[] {
  const direction = meaningOf(DIRECTIONS, call, 'CallType')
  if (direction === null) return [skipped('a call among ourselves, or the leg of another')]
  const number = textIn(call, direction === 'INBOUND' ? 'FromPhoneNumber' : 'ToPhoneNumber')
  const phone = phoneIn(number, phoneRegion)
  if (phone === null) return [skipped('the other party is no phone number, so it names no customer')]
  if (ownPhones.has(phone)) return [skipped('the other party is a number of our own')]
  return [
    contact({
      source: SOURCE,
      sourceId: requiredId(call),
      customer: { phone },
      channel: 'PHONE',
      direction,
      contactPoint: phone,
      occurredAt: timeIn(call, 'CallStartDateTime', clock) ?? timeIn(call, 'CreatedDate', clock),
      outcome: direction === 'INBOUND' ? 'RECEIVED' : outcomeOf(call),
      outcomeAt: timeIn(call, 'CallEndDateTime', clock),
      durationSeconds: wholeIn(call, 'CallDurationInSeconds'),
    }),
  ]
}

function outcomeOf(call: Fields): Outcome {
  const outcome = meaningOf(OUTCOMES, call, 'CallDisposition')
  return outcome === 'ANSWERED' ? takenCallOutcome({ talkSeconds: wholeIn(call, 'CallDurationInSeconds') }) : outcome
}
