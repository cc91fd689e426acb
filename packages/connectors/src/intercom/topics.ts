import { fault, shortened } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { tellCall } from './calls.ts'
import { tellContact, tellCustomer } from './contacts.ts'
import { tellContentStat } from './content-stats.ts'
import { tellConversation, tellNewParts } from './conversations.ts'
import type { IntercomReader } from './reader.ts'
import { tellSubscribing } from './subscriptions.ts'

/** What a notification of one topic tells. */
type Topic = (item: Fields, at: string | null, reader: IntercomReader) => readonly Told[]

const leftOut =
  (why: string): Topic =>
  () => [skipped(why)]

const begun: Topic = (item) => tellConversation(item)
const grown: Topic = (item) => tellNewParts(item)
const person: Topic = (item, _, reader) => tellContact(item, reader)
const subscribed: Topic = (item, at, reader) => tellSubscribing(item, 'GRANTED', at, reader)
const unsubscribed: Topic = (item, at, reader) => tellSubscribing(item, 'WITHDRAWN', at, reader)
const changed = leftOut('a change of a conversation, not a message')
const gone = leftOut('a contact was removed; whether their history goes too is decided here')

/** https://developers.intercom.com/docs/references/webhooks/webhook-models, with the topics of version 1. */
const TOPICS: Readonly<Record<string, Topic>> = {
  'conversation.user.created': begun,
  'conversation.admin.single.created': begun,
  'conversation.user.replied': grown,
  'conversation.admin.replied': grown,
  'conversation.admin.replied.translated': grown,
  'conversation.operator.replied': grown,
  'conversation.admin.assigned': grown,
  'conversation.admin.open.assigned': grown,
  'conversation.admin.closed': grown,
  'conversation.admin.noted': grown,
  'conversation.admin.opened': grown,
  'conversation.admin.snoozed': grown,
  'conversation.admin.unsnoozed': grown,
  'conversation.read': (item, at) => tellConversation(item, at),
  'conversation.rating.added': leftOut('a rating, which is no message'),
  'conversation.contact.attached': changed,
  'conversation.contact.detached': changed,
  'conversation.company.updated': changed,
  'conversation.priority.updated': changed,
  'conversation.deleted': leftOut('a conversation was deleted; nothing of what was written in it is kept here'),
  'conversation_part.redacted': leftOut('words were taken out of a message; none of them are kept here'),
  'conversation_part.tag.created': leftOut('a tag'),
  'contact.archived': gone,
  'contact.archive': gone,
  'contact.deleted': gone,
  'user.deleted': gone,
  'contact.subscribed': subscribed,
  'contact.unsubscribed': unsubscribed,
  'user.unsubscribed': unsubscribed,
  'granular.subscribe': subscribed,
  'granular.unsubscribe': unsubscribed,
  'call.ended': (item, _, reader) => tellCall(item, reader),
  'call.started': (item, _, reader) => tellCall(item, reader),
  'call.recording_available': leftOut('a recording, whose call is the contact'),
  'call.transcription_available': leftOut('a transcript, whose call is the contact'),
  'contact.merged': (item, _, reader) => tellCustomer(item, reader),
  ping: leftOut('a ping'),
}

/** Topics of which there are many, by how they begin or end; the first that fits is taken. */
const FAMILIES: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:user|contact|contact\.lead|contact\.user)\.tag\.(?:created|deleted)$/, leftOut('a tag')],
  [/^(?:user|contact|visitor)\.(?:\w+\.)?(?:created|updated|signed_up|added_email|unarchive)$/, person],
  [/^content_stat\./, (item, _, reader) => tellContentStat(item, reader)],
  [/^ticket\./, leftOut('a ticket of Intercom, which does not tell the channel of what is written in it')],
  [
    /^(?:admin|api|article|audience|company|content_import_source|content_snippet|data_connector|event|job|procedure)\./,
    leftOut('about something else than customers and what was said to them'),
  ],
]

export function topicNamed(name: string): Topic {
  const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : FAMILIES.find(([pattern]) => pattern.test(name))?.[1]
  if (topic !== undefined) return topic
  throw fault('UNKNOWN_VALUE', ['topic'], `topic is "${shortened(name)}", which is no topic that is known`)
}
