import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { isoClock, requiredTime, unixMilliseconds } from '../kit/vendor-time.ts'
import { meaningOf, objectIn } from '../kit/vendor-words.ts'
import { isAutomated, namesOf, type XReader } from './people.ts'

/** A direct message as webhooks write it: https://docs.x.com/x-api/account-activity/introduction. */
export function tellDirectMessage(event: Fields, reader: XReader): readonly Told[] {
  meaningOf({ message_create: true }, event, 'type')
  const message = objectIn(event, 'message_create')
  return tellPrivate(
    {
      id: requiredId(event, 'id'),
      senderId: requiredId(message, 'sender_id'),
      recipientId: requiredId(objectIn(message, 'target'), 'recipient_id'),
      isOfGroup: false,
      at: requiredTime(event, 'created_timestamp', unixMilliseconds),
    },
    reader,
  )
}

const IS_MESSAGE: Readonly<Record<string, boolean>> = {
  MessageCreate: true,
  ParticipantsJoin: false,
  ParticipantsLeave: false,
}

/** A direct message as it is listed: https://docs.x.com/x-api/direct-messages/lookup/introduction. */
export function tellListedMessage(event: Fields, reader: XReader): readonly Told[] {
  if (!meaningOf(IS_MESSAGE, event, 'event_type')) return [skipped('who takes part in a conversation')]
  const senderId = requiredId(event, 'sender_id')
  const parties = partiesOf(requiredId(event, 'dm_conversation_id'), '-', senderId)
  return tellPrivate(
    { id: requiredId(event, 'id'), senderId, ...parties, at: requiredTime(event, 'created_at', isoClock) },
    reader,
  )
}

/** An encrypted message, of which all but the words is told: https://docs.x.com/x-api/activity/introduction. */
export function tellChat(event: Fields, reader: XReader): readonly Told[] {
  const senderId = requiredId(event, 'sender_id')
  const parties = partiesOf(requiredId(event, 'conversation_id'), ':', senderId)
  return tellPrivate(
    {
      id: requiredId(event, 'id'),
      senderId,
      ...parties,
      at: requiredTime(event, 'created_at_msec', unixMilliseconds),
    },
    reader,
  )
}

interface PrivateMessage {
  readonly id: string
  readonly senderId: string
  /** Null in a group. */
  readonly recipientId: string | null
  readonly isOfGroup: boolean
  readonly at: string
}

/** The conversation of two is named by their ids, the smaller first; a group has an id of its own. */
function partiesOf(conversation: string, mark: string, senderId: string) {
  const ids = conversation.split(mark)
  const others = ids.filter((id) => id !== senderId)
  const isOfGroup = ids.length !== 2 || others.length !== 1
  return { recipientId: isOfGroup ? null : (others[0] ?? null), isOfGroup }
}

function tellPrivate(message: PrivateMessage, reader: XReader): readonly Told[] {
  const { senderId, recipientId } = message
  const [isFromUs, isToUs] = [senderId, recipientId].map((id) => id !== null && reader.own.has(id))
  if (isFromUs && (isToUs || recipientId === null))
    return [skipped(isToUs ? 'between accounts of our own' : 'to a group, and so to nobody alone')]
  if (!isFromUs && !isToUs && !message.isOfGroup) return [skipped('between accounts that are not ours')]
  const { ref, told } = namesOf(isFromUs ? (recipientId ?? '') : senderId, reader)
  return [
    ...told,
    contact({
      source: 'x',
      sourceId: message.id,
      customer: ref,
      channel: 'X',
      direction: isFromUs ? 'OUTBOUND' : 'INBOUND',
      occurredAt: message.at,
      automated: isFromUs ? null : isAutomated(senderId, reader),
    }),
  ]
}
