import type { Direction } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import { digest } from '../kit/signature.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, unixMilliseconds } from '../kit/vendor-time.ts'
import { meaningOf, wholeIn } from '../kit/vendor-words.ts'
import { attributeIn, otherPartyOf, type SmsBackupReader } from './parties.ts'

/** The log of calls of Android: https://developer.android.com/reference/android/provider/CallLog.Calls#TYPE */
const TYPES: Readonly<Record<string, Direction>> = {
  '1': 'INBOUND',
  '2': 'OUTBOUND',
  // Missed, left on voicemail, rejected, blocked, and taken on another device: the customer called all the same.
  '3': 'INBOUND',
  '4': 'INBOUND',
  '5': 'INBOUND',
  '6': 'INBOUND',
  '7': 'INBOUND',
}

export function tellCall(call: Fields, reader: SmsBackupReader): readonly Told[] {
  const direction = meaningOf(TYPES, call, 'type')
  const number = attributeIn(call, 'number')
  const party = otherPartyOf(number, reader)
  if (party.status === 'skipped') return [skipped(party.why)]
  const { phone } = party
  const at = timeIn(call, 'date', unixMilliseconds)
  const durationSeconds = wholeIn(call, 'duration')
  return [
    ...reader.names.tell(phone, call),
    contact({
      source: 'sms-backup',
      sourceId: digest('sha256', ['call', direction, number, at].join('\n'), 'hex'),
      customer: { phone },
      channel: 'PHONE',
      direction,
      contactPoint: phone,
      occurredAt: at,
      outcome: direction === 'INBOUND' ? null : takenCallOutcome({ talkSeconds: durationSeconds }),
      durationSeconds,
    }),
  ]
}
