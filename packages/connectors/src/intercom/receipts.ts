import type { Outcome } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { textIn } from '../kit/vendor-words.ts'
import { SHOWN_TO_WHO_COMES_BY } from './contents.ts'
import { personIn, tellPerson } from './people.ts'
import { clock } from './reader.ts'
import { channelOfContent, firstOutcome, receiptContact, type Step, withdrawal } from './receipt.ts'

/**
 * What became of a message, nearest to an answer first: columns of the export of content data, the third spelt as Intercom
 * spells it. A reply is a message of its own in its conversation.
 */
const STEPS: readonly (readonly [string, Outcome])[] = [
  ['first_unsubscribe', 'DECLINED'],
  ['first_reply', 'ENGAGED'],
  ['first_click', 'ENGAGED'],
  ['first_completion', 'ENGAGED'],
  ['first_open', 'SEEN'],
  ['first_dismisall', 'SEEN'],
  ['first_hard_bounce', 'BOUNCED'],
]

/** A row of the export of content data: https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export */
export function tellReceipt(row: Fields): readonly Told[] {
  const channel = channelOfContent(row)
  if (channel === null) return [skipped(SHOWN_TO_WHO_COMES_BY)]
  const person = personIn({ ...row, id: row.user_id })
  if (person === null) return [skipped('a message that names no user')]
  const receipt = { fields: row, channel, person }
  const unsubscribedAt = timeIn(row, 'first_unsubscribe', clock)
  return [
    ...tellPerson(person),
    receiptContact(
      receipt,
      timeIn(row, 'received_at', clock),
      furthestOf(row) ?? { outcome: firstOutcome(channel), at: null },
    ),
    ...(unsubscribedAt === null ? [] : [withdrawal(receipt, unsubscribedAt)]),
  ]
}

function furthestOf(row: Fields): Step | null {
  const found = STEPS.find(([column]) => textIn(row, column) !== null)
  return found === undefined ? null : { outcome: found[1], at: timeIn(row, found[0], clock) }
}
