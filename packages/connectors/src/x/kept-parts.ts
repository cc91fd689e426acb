import type { Fields } from '../kit/told.ts'
import { objectIn, objectsIn } from '../kit/vendor-words.ts'

/** The parts of an event that tell who wrote to whom and when. */
const PARTS = [
  'id',
  'id_str',
  'type',
  'event_type',
  'created_at',
  'created_at_msec',
  'created_timestamp',
  'author_id',
  'sender_id',
  'conversation_id',
  'dm_conversation_id',
  'in_reply_to_user_id',
  'in_reply_to_user_id_str',
  'in_reply_to_status_id_str',
  'referenced_tweets',
]

export function keptParts(event: Fields): Fields {
  const kept = Object.fromEntries(PARTS.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]])))
  const messages = objectsIn(event, 'direct_message_events')
  return messages.length === 0 ? kept : { ...kept, direct_message_events: messages.map(keptMessage) }
}

/** A direct message of the first API names its parties one level down. */
export function keptMessage(event: Fields): Fields {
  const { target, sender_id } = objectIn(event, 'message_create')
  return { ...keptParts(event), message_create: { target, sender_id } }
}
