import type { Outcome } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, unixMilliseconds } from '../kit/vendor-time.ts'
import { meaningOf, objectsIn } from '../kit/vendor-words.ts'
import { attributeIn, otherPartyOf, type SmsBackupReader } from './parties.ts'
import { toldText } from './told-text.ts'

/** The folder of the message: https://developer.android.com/reference/android/provider/Telephony.BaseMmsColumns */
const BOXES: Readonly<Record<string, Outcome | null>> = {
  '1': 'RECEIVED',
  '2': 'SENT',
  '3': null,
  '4': null,
  '5': 'FAILED',
}

/** What the record is, by the numbers of OMA MMS 1.3: a message, or a note about one. */
const MESSAGE_TYPES: Readonly<Record<string, string | null>> = {
  '128': null,
  '129': 'a confirmation that a message was sent',
  '130': 'word of a message that has not been fetched',
  '131': 'an answer to word of a message',
  '132': null,
  '133': 'a confirmation that a message was fetched',
  '134': 'a receipt, which names no message',
  '135': 'a receipt, which names no message',
  '136': 'a receipt, which names no message',
}

/** Of addresses: from, and to with copies, open and blind. */
const FROM = ['137']
const TO = ['151', '130', '129']

/** Stands for the phone's own number. */
const OURSELVES = 'insert-address-token'

export function tellMms(mms: Fields, reader: SmsBackupReader): readonly Told[] {
  const outcome = meaningOf(BOXES, mms, 'msg_box')
  if (outcome === null) return [skipped('a message that has not been sent')]
  const why = attributeIn(mms, 'm_type') === null ? null : meaningOf(MESSAGE_TYPES, mms, 'm_type')
  if (why !== null) return [skipped(why)]
  const found = addressesOf(mms, outcome === 'RECEIVED' ? FROM : TO)
  if (found.length === 0) return [skipped('nobody is named, so the message names no customer')]
  const isWithOne = found.length === 1 && attributeIn(mms, 'address')?.includes('~') !== true
  return found.flatMap((address) => tellTo(address, { fields: mms, outcome, isWithOne }, reader))
}

/** Those whom the message names in such a place; where it names none there, those of the conversation. */
function addressesOf(mms: Fields, types: readonly string[]): string[] {
  const named = objectsIn(mms, 'addresses').flatMap((each) =>
    types.includes(attributeIn(each, 'type') ?? '') ? (attributeIn(each, 'address') ?? []) : [],
  )
  const found = named.filter((address) => address !== OURSELVES)
  const conversation = (attributeIn(mms, 'address') ?? '').split('~').filter((address) => address !== '')
  return [...new Set(found.length > 0 ? found : conversation)]
}

interface Mms {
  readonly fields: Fields
  readonly outcome: Outcome
  /** With several people, the name beside the message is that of the conversation. */
  readonly isWithOne: boolean
}

function tellTo(address: string, { fields, outcome, isWithOne }: Mms, reader: SmsBackupReader): Told[] {
  const party = otherPartyOf(address, reader)
  if (party.status === 'skipped') return [skipped(party.why)]
  const { phone } = party
  const at = timeIn(fields, 'date', unixMilliseconds)
  const key = attributeIn(fields, 'm_id') ?? at ?? ''
  return [
    ...(isWithOne ? reader.names.tell(phone, fields) : []),
    ...toldText({ kind: 'mms', key, address, phone, outcome, at, body: attributeIn(fields, 'text') }),
  ]
}
