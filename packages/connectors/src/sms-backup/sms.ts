import type { Outcome } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, unixMilliseconds } from '../kit/vendor-time.ts'
import { meaningOf } from '../kit/vendor-words.ts'
import { attributeIn, otherPartyOf, type SmsBackupReader } from './parties.ts'
import { toldText } from './told-text.ts'

/** https://synctech.com.au/sms-backup-restore/fields-in-xml-backup-files/ Null: drafts, and what waits to be sent. */
const TYPES: Readonly<Record<string, Outcome | null>> = {
  '1': 'RECEIVED',
  '2': 'SENT',
  '3': null,
  '4': null,
  '5': 'FAILED',
  '6': null,
}

/** What the network said of a text that was sent: nothing, complete, pending, failed. */
const STATUSES: Readonly<Record<string, Outcome>> = { '-1': 'SENT', '0': 'DELIVERED', '32': 'SENT', '64': 'FAILED' }

export function tellSms(sms: Fields, reader: SmsBackupReader): readonly Told[] {
  const type = meaningOf(TYPES, sms, 'type')
  if (type === null) return [skipped('a message that has not been sent')]
  const address = attributeIn(sms, 'address')
  const party = otherPartyOf(address, reader)
  if (party.status === 'skipped') return [skipped(party.why)]
  const { phone } = party
  const at = timeIn(sms, 'date', unixMilliseconds)
  const outcome = type === 'SENT' && attributeIn(sms, 'status') !== null ? meaningOf(STATUSES, sms, 'status') : type
  const body = attributeIn(sms, 'body')
  return [
    ...reader.names.tell(phone, sms),
    ...toldText({ kind: 'sms', key: at ?? '', address: address ?? '', phone, outcome, at, body }),
  ]
}
