import { fault, shortened } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import type { Account } from './envelope.ts'
import { tellMessage, tellPostback, tellReaction } from './messages.ts'
import { tellOptin } from './optin.ts'
import { tellDelivery, tellRead } from './receipts.ts'

type Tell = (event: Fields, account: Account) => readonly Told[]

/**
 * The events of a conversation, or why they are about no contact:
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events.
 */
const KINDS: Readonly<Record<string, Tell | string>> = {
  message: tellMessage,
  postback: tellPostback,
  reaction: tellReaction,
  delivery: tellDelivery,
  read: tellRead,
  optin: tellOptin,
  message_edit: 'an edit, also of number 0, is no second message',
  referral: 'a link into the conversation; what the customer writes there comes by itself',
  account_linking: 'an account of the shop was linked, or unlinked',
  pass_thread_control: 'another app answers from now on',
  take_thread_control: 'another app answers from now on',
  request_thread_control: 'another app wants to answer',
  app_roles: 'which app answers',
  'policy-enforcement': 'a decision of Meta about the page',
  policy_enforcement: 'a decision of Meta about the page',
  game_play: 'a game was played',
  messaging_feedback: 'a form was filled in that is asked for apart',
  response_feedback: 'an answer of a machine was rated',
}

/** One element of `messaging` or `standby`. A kind that is not known is refused by its name. */
export function tellMessaging(event: Fields, account: Account): readonly Told[] {
  const kind = Object.keys(KINDS).find((name) => event[name] !== undefined)
  const tell = kind === undefined ? undefined : KINDS[kind]
  if (tell === undefined) throw unknownKind(event)
  return typeof tell === 'string' ? [skipped(tell)] : tell(event, account)
}

const ENVELOPE = ['sender', 'recipient', 'timestamp']

function unknownKind(event: Fields): Error {
  const [name] = Object.keys(event).filter((each) => !ENVELOPE.includes(each))
  if (name === undefined) return fault('REQUIRED', ['message'], 'message is missing, and so is every other event')
  const known = Object.keys(KINDS).join(', ')
  return fault('UNKNOWN_VALUE', [shortened(name)], `the event "${shortened(name)}" is none of ${known}`)
}
