import type { Fields, Told } from '../kit/told.ts'
import { tellConversation, tellNewParts } from './conversations.ts'

/** The tables into which conversations are copied hold the fields of the API as columns, each version of a row as a row. */
export function tellConversationRow(row: Fields): readonly Told[] {
  return tellConversation(conversationOf(row))
}

/** A part tells neither the channel nor whom it was written to: `source_type` and `contact_id` have to be joined to it. */
export function tellPartRow(row: Fields): readonly Told[] {
  const part = { ...row, author: { id: row.author_id, type: row.author_type } }
  const conversation = { ...conversationOf(row), conversation_parts: { conversation_parts: [part] } }
  return tellNewParts(conversation)
}

function conversationOf(row: Fields): Fields {
  const author = { id: row.source_author_id, type: row.source_author_type }
  return {
    id: row.id,
    created_at: row.created_at,
    source: { type: row.source_type, delivered_as: row.source_delivered_as, author },
    contacts: [{ id: row.contact_id, email: row.contact_email }],
  }
}
