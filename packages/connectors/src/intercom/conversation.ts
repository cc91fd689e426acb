import type { Channel } from '@wavelength/core'
import type { Fields, Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn } from '../kit/vendor-words.ts'
import { isByCustomer, traitsOfAuthor } from './authors.ts'
import { CHANNEL_OF_SOURCE } from './channels.ts'
import type { Message } from './message.ts'
import { oneEach, type Person, participantsIn, personIn, tellPerson } from './people.ts'
import { clock } from './reader.ts'

/** What its messages share, in versions 1 and 2 of the API. */
export interface Conversation {
  readonly fields: Fields
  /** The first message: `conversation_message` in version 1, `source` in version 2; null when it is left out. */
  readonly source: Fields | null
  readonly parts: readonly Fields[]
  readonly participants: readonly Person[]
  /** When the customer read what is in it; null when that is not told. */
  readonly seenAt: string | null
}

export function conversationIn(fields: Fields, seenAt: string | null): Conversation {
  const source = [objectIn(fields, 'source'), objectIn(fields, 'conversation_message')].find(({ author }) => author)
  const parts = objectsIn(objectIn(fields, 'conversation_parts'), 'conversation_parts')
  const named = [source ?? {}, ...parts].map((written) => objectIn(written, 'author')).filter(isByCustomer)
  const writers = named.flatMap((author) => personIn(author) ?? [])
  const listed = participantsIn(fields)
  const participants = oneEach([...listed, ...writers]).filter(({ id }) => listed.some((each) => each.id === id))
  return { fields, source: source ?? null, parts, participants, seenAt }
}

/** The channel of what is written in a conversation; null when it is a call. Read only where something is written. */
export function channelOf({ source }: Conversation): Channel | null {
  return meaningOf(CHANNEL_OF_SOURCE, { 'source.type': source?.type }, 'source.type')
}

type Written = Pick<Message, 'id' | 'channel' | 'at'>

/** A message by its author: from the customer, or to everybody who takes part. */
export function messageBy(author: Fields, written: Written, conversation: Conversation): Message | string {
  const { direction, isMachine } = traitsOfAuthor(author)
  const writer = personIn(author)
  const people = direction === 'OUTBOUND' ? conversation.participants : writer === null ? [] : [writer]
  if (people.length === 0) return 'nobody is named who wrote it or was written to'
  const isAnswer = isAfterCustomer(written.at, conversation)
  return { ...written, direction, isMachine, people, isAnswer, seenAt: conversation.seenAt }
}

/** Had the customer begun the conversation, or written in it by then? */
function isAfterCustomer(at: string | null, { source, fields }: Conversation): boolean {
  if (isByCustomer(objectIn(source ?? {}, 'author'))) return true
  const wroteAt = timeIn(objectIn(fields, 'first_contact_reply'), 'created_at', clock)
  return wroteAt !== null && at !== null && wroteAt < at
}

export function tellParticipants({ participants }: Conversation): readonly Told[] {
  return participants.flatMap(tellPerson)
}
