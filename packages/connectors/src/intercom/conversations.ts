import { alone, type Fields, skipped, type Told } from '../kit/told.ts'
import { type Conversation, conversationIn, tellParticipants } from './conversation.ts'
import { contactsOf, type Message } from './message.ts'
import { openingOf } from './opening.ts'
import { messageOfPart } from './parts.ts'

/** A conversation: who takes part, what began it and what was written since. */
export function tellConversation(fields: Fields, seenAt: string | null = null): readonly Told[] {
  const conversation = conversationIn(fields, seenAt)
  return told(conversation, [() => openingOf(conversation), ...readersOf(conversation)])
}

/**
 * What is new in a conversation. What began it stays untold: a message that was sent to many would be told here only of
 * those who answered.
 */
export function tellNewParts(fields: Fields): readonly Told[] {
  const conversation = conversationIn(fields, null)
  return told(conversation, readersOf(conversation))
}

type MessageReader = () => Message | string

function readersOf(conversation: Conversation): readonly MessageReader[] {
  return conversation.parts.map((part) => () => messageOfPart(part, conversation))
}

/** A message that cannot be read leaves the others alone, and each reason to leave one out is given once. */
function told(conversation: Conversation, readers: readonly MessageReader[]): readonly Told[] {
  const messages: Message[] = []
  const reasons = new Set<string>()
  const contacts = readers.flatMap((read) =>
    alone(() => {
      const message = read()
      if (typeof message === 'string') {
        reasons.add(message)
        return []
      }
      const told = contactsOf(message, messages)
      messages.push(message)
      return told
    }),
  )
  if (readers.length === 0) reasons.add('the record holds no message of the conversation')
  return [...tellParticipants(conversation), ...contacts, ...[...reasons].map(skipped)]
}
