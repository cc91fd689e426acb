import { type Channel, fault, shortened } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { type Conversation, channelOf, messageBy } from './conversation.ts'
import type { Message } from './message.ts'
import { meaningOfPartType } from './part-types.ts'
import { clock } from './reader.ts'

/** The message that a part of a conversation is; or why it is none. */
export function messageOfPart(part: Fields, conversation: Conversation): Message | string {
  const type = textIn(part, 'part_type') ?? ''
  const meaning = meaningOfPartType(type)
  if (meaning === null)
    throw fault('UNKNOWN_VALUE', ['part_type'], `part_type is "${shortened(type)}", which is no part that is known`)
  if (typeof meaning === 'object') return meaning.why
  if (meaning === 'MESSAGE_IF_WORDED' && !hasWords(part)) return 'a change of the conversation, not a message'
  const channel = channelOfPart(part, conversation)
  if (channel === null) return 'something written about a call, which the list of calls tells'
  const written = { id: `part:${requiredId(part, 'id')}`, channel, at: timeIn(part, 'created_at', clock) }
  return messageBy(objectIn(part, 'author'), written, conversation)
}

/** What was taken out of a message afterwards has been read all the same. */
function hasWords(part: Fields): boolean {
  return textIn(part, 'body') !== null || objectsIn(part, 'attachments').length > 0 || flagIn(part, 'redacted') === true
}

/** Whoever has left the messenger is written to by mail, and may answer by mail. */
function channelOfPart(part: Fields, conversation: Conversation): Channel | null {
  const isMail = Object.keys(objectIn(part, 'email_message_metadata')).length > 0
  return isMail ? 'EMAIL' : channelOf(conversation)
}
