import { digest } from '../kit/signature.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn } from '../kit/vendor-words.ts'
import { messageClock } from './clocks.ts'
import type { Account } from './envelope.ts'
import { personOf, requiredParties } from './people.ts'

/** A message that came in; or an echo, which is one that went out, whoever of us wrote it. */
export function tellMessage(event: Fields, account: Account): readonly Told[] {
  const message = objectIn(event, 'message')
  if (message.is_deleted === true) return [skipped('a message was taken back; that it was written stands')]
  return [contact({ ...touchOf(event, account, message), sourceId: requiredId(message, 'mid') })]
}

/** A button was pressed. Those of older versions of the API have no id. */
export function tellPostback(event: Fields, account: Account): readonly Told[] {
  const postback = objectIn(event, 'postback')
  const sourceId = idIn(postback, 'mid') ?? idOf('postback', account, event, String(postback.payload))
  return [contact({ ...touchOf(event, account, {}), sourceId })]
}

const IS_REACTION: Readonly<Record<string, boolean>> = { react: true, unreact: false }

/** A sign in answer to one message; another one on the same message takes its place. */
export function tellReaction(event: Fields, account: Account): readonly Told[] {
  const reaction = objectIn(event, 'reaction')
  if (!meaningOf(IS_REACTION, reaction, 'action')) return [skipped('a reaction was taken back')]
  if (requiredParties(event, account).isOurs) return [skipped('a reaction of our own')]
  const mid = requiredId(reaction, 'mid')
  const sourceId = idOf('reaction', account, { sender: event.sender }, mid)
  return [contact({ ...touchOf(event, account, { reply_to: { mid } }), sourceId })]
}

/** Everything of a contact but its id. What it answers may have been sent before we listened. */
function touchOf(event: Fields, account: Account, message: Fields): Fields {
  const { personId, isOurs } = requiredParties(event, account)
  const answered = idIn(objectIn(message, 'reply_to'), 'mid')
  return {
    source: 'meta',
    customer: personOf(personId),
    channel: account.channel,
    direction: isOurs ? 'OUTBOUND' : 'INBOUND',
    contactPoint: personId,
    occurredAt: timeIn(event, 'timestamp', messageClock),
    thread: answered === null ? [] : [answered],
  }
}

function idOf(kind: string, { id }: Account, { sender, timestamp }: Fields, about: string): string {
  return digest('sha256', JSON.stringify([kind, id, sender, timestamp, about]), 'hex')
}
