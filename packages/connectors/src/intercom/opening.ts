import { requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn } from '../kit/vendor-words.ts'
import { REASON_TO_LEAVE_OUT } from './channels.ts'
import { type Conversation, channelOf, messageBy } from './conversation.ts'
import type { Message } from './message.ts'
import { clock } from './reader.ts'

/** The message that began a conversation; or why it is none that is told. */
export function openingOf(conversation: Conversation): Message | string {
  const { source, fields } = conversation
  if (source === null) return 'the record holds no message that began the conversation'
  const channel = channelOf(conversation)
  if (channel === null) return 'the conversation of a call, which the list of calls tells'
  const why = reasonToLeaveOut(source.delivered_as)
  if (why !== null) return why
  const written = { id: `conversation:${requiredId(fields, 'id')}`, channel, at: timeIn(fields, 'created_at', clock) }
  return messageBy(objectIn(source, 'author'), written, conversation)
}

/** Version 1 of the API does not tell how a conversation began. */
function reasonToLeaveOut(deliveredAs: unknown): string | null {
  if (deliveredAs === undefined || deliveredAs === null || deliveredAs === '') return null
  return meaningOf(REASON_TO_LEAVE_OUT, { 'source.delivered_as': deliveredAs }, 'source.delivered_as')
}
