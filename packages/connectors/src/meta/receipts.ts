import type { WatermarkOutcome } from '@wavelength/core'
import { contact, type Fields, skipped, type Told, watermark } from '../kit/told.ts'
import { idIn } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { objectIn } from '../kit/vendor-words.ts'
import { messageClock } from './clocks.ts'
import type { Account } from './envelope.ts'
import { personOf, requiredParties } from './people.ts'

/** Everything sent until the watermark arrived; the messages it names, if it names any, are among that. */
export function tellDelivery(event: Fields, account: Account): readonly Told[] {
  return tellWatermark(event, account, objectIn(event, 'delivery'), 'DELIVERED')
}

/** Messenger tells a watermark, Instagram the message that was seen. */
export function tellRead(event: Fields, account: Account): readonly Told[] {
  const read = objectIn(event, 'read')
  const mid = idIn(read, 'mid')
  return mid === null ? tellWatermark(event, account, read, 'SEEN') : tellSeen(event, account, mid)
}

function tellWatermark(event: Fields, account: Account, receipt: Fields, outcome: WatermarkOutcome): readonly Told[] {
  const { personId, isOurs } = requiredParties(event, account)
  if (isOurs) return [skipped('a receipt of our own')]
  const upTo = timeIn(receipt, 'watermark', messageClock)
  return [watermark({ source: 'meta', customer: personOf(personId), channel: account.channel, outcome, upTo })]
}

/** The message was sent before it was seen; its echo tells when. */
function tellSeen(event: Fields, account: Account, mid: string): readonly Told[] {
  const { personId, isOurs } = requiredParties(event, account)
  if (isOurs) return [skipped('a receipt of our own')]
  return [
    contact({
      source: 'meta',
      sourceId: mid,
      customer: personOf(personId),
      channel: account.channel,
      direction: 'OUTBOUND',
      contactPoint: personId,
      occurredAt: timeIn(event, 'timestamp', messageClock),
      outcome: 'SEEN',
    }),
  ]
}
