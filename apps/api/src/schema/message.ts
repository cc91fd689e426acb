import { type Instant, isPlainText, type Message, messageOf, readInstant } from '@wavelength/core'
import { ApiError } from '../errors.ts'
import { builder } from './builder.ts'
import { Channel, Level, Purpose } from './lists.ts'

export const MessageInput = builder.inputType('MessageInput', {
  description: 'What somebody is about to send. What is not told follows from the purpose.',
  fields: (t) => ({
    purpose: t.field({ type: Purpose, required: true, description: 'What it is for.' }),
    urgency: t.field({ type: Level, description: 'How soon it must be known.' }),
    complexity: t.field({ type: Level, description: 'How much explaining it takes.' }),
    formality: t.field({ type: Level, description: 'How formal it is.' }),
    marketing: t.boolean({ description: 'True: it promotes something. A PROMOTION always does.' }),
    automated: t.boolean({ description: 'True: no person is at the other end. False unless told.' }),
    forCustomersBenefit: t.boolean({ description: 'True: the customer gains most by it.' }),
    physicalItem: t.boolean({ description: 'True: a thing goes with it, so it cannot go by wire. False unless told.' }),
    messageKey: t.string({ description: 'The same for the same message on several channels, and for its follow-ups.' }),
    allowedChannels: t.field({ type: [Channel], description: 'Only these channels; all of them unless told.' }),
    deadline: t.field({ type: 'DateTime', description: 'It must go out before this.' }),
  }),
})

type Given = typeof MessageInput.$inferInput

export function readMessage({ purpose, ...told }: Given): Message {
  const { messageKey, deadline, ...rest } = told
  if (messageKey != null && !isPlainText(messageKey)) {
    throw new ApiError('BAD_USER_INPUT', 'message.messageKey holds a control character or a broken letter.')
  }
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null))
  const ends = deadline == null ? null : requireInstant(deadline, 'message.deadline')
  return messageOf(purpose, { ...given, messageKey: messageKey ?? null, deadline: ends })
}

export function requireInstant(text: string, name: string): Instant {
  const reading = readInstant(text)
  if (reading.status === 'read' && isWithinReach(reading.instant)) return reading.instant
  throw new ApiError(
    'BAD_USER_INPUT',
    `${name} ${reading.status === 'read' ? 'is not between 1900 and 2200' : reading.why}.`,
  )
}

function isWithinReach(instant: Instant): boolean {
  return instant >= Date.UTC(1900, 0, 1) && instant < Date.UTC(2200, 0, 1)
}
