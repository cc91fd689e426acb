import type { Channel, Direction, Outcome, Purpose } from '@wavelength/core'
import { wordsOf } from './column-words.ts'

/** How exports write the members of our lists. */
export type Spellings<T extends string> = readonly (readonly [T, RegExp])[]

export const CHANNEL_SPELLINGS: Spellings<Channel> = [
  ['EMAIL', /^(e ?mail|mail|newsletter)$/],
  ['PHONE', /^(phone|call|calls|phone call|telephone|voice|tel|cellular|landline|voice call)$/],
  ['SMS', /^(sms|text|text message|txt|mms)$/],
  ['WHATSAPP', /^(whats ?app)$/],
  ['APP_PUSH', /^(push|app push|push notification|in app|mobile push|app)$/],
  ['LIVE_CHAT', /^(chat|live chat|web ?chat)$/],
  ['X', /^(x|twitter)$/],
  ['FACEBOOK', /^(facebook|messenger|facebook messenger|fb)$/],
  ['INSTAGRAM', /^(instagram|ig)$/],
  ['LINKEDIN', /^(linked ?in)$/],
  ['LETTER', /^(letter|post|postal|direct mail|physical mail)$/],
  ['FAX', /^fax$/],
  ['IN_PERSON', /^(in person|visit|branch|store|shop|meeting|face to face|walk in)$/],
  ['WEB_FORM', /^(web ?form|form|web|website|online form|contact form)$/],
]

export const DIRECTION_SPELLINGS: Spellings<Direction> = [
  ['INBOUND', /^(in|inbound|incoming|received|from customer|customer|i)$/],
  ['OUTBOUND', /^(out|outbound|outgoing|sent|to customer|agent|o|outbound api|outbound dial)$/],
]

export const OUTCOME_SPELLINGS: Spellings<Outcome> = [
  ['ANSWERED', /^(answered|connected|completed|talked|reached|replied|responded|response|conversation|success)$/],
  ['NO_ANSWER', /^(no answer|not answered|unanswered|missed|no reply|not reached|no response|noanswer|abandoned)$/],
  ['VOICEMAIL', /^(voice ?mail|left (a )?message|message left|answering machine|machine)$/],
  ['BUSY', /^(busy|engaged|line busy)$/],
  ['DECLINED', /^(declined|rejected|refused|unsubscribed|complaint|complained|spam report)$/],
  ['BOUNCED', /^(bounced|bounce|hard bounce|soft bounce|undeliverable|invalid (number|address))$/],
  ['FAILED', /^(failed|failure|error|undelivered|not delivered|dropped)$/],
  ['BLOCKED', /^blocked$/],
  ['DELIVERED', /^delivered$/],
  ['SEEN', /^(opened|open|seen|read|viewed|displayed)$/],
  ['ENGAGED', /^(clicked|click|link clicked)$/],
  ['SENT', /^(sent|queued|accepted|submitted)$/],
]

export const PURPOSE_SPELLINGS: Spellings<Purpose> = [
  ['PROMOTION', /^(promotion|promo|marketing|offer|campaign)$/],
  ['NEWSLETTER', /^newsletter$/],
  ['SERVICE_UPDATE', /^(service update|update|notification|transactional|order update)$/],
  ['REMINDER', /^(reminder|appointment reminder|payment reminder)$/],
  ['URGENT_ALERT', /^(alert|urgent|urgent alert)$/],
  ['COMPLEX_MATTER', /^complex matter$/],
  ['SUPPORT_REPLY', /^(support|support reply|help|service)$/],
  ['THANK_YOU', /^thank ?you$/],
  ['GREETING', /^(greeting|birthday)$/],
  ['FORMAL_NOTICE', /^(formal notice|legal notice)$/],
  ['FEEDBACK_REQUEST', /^(feedback|survey|feedback request|nps)$/],
  ['SALES_CONVERSATION', /^(sales|sales call|sales conversation)$/],
  ['OTHER', /^other$/],
]

export interface ReadValues<T extends string> {
  /** The spellings of the file with what they mean. */
  readonly known: Readonly<Record<string, T>>
  readonly unknown: readonly string[]
}

/** What do these cells mean? Those that are our own words are known too. */
export function readValues<T extends string>(cells: readonly string[], spellings: Spellings<T>): ReadValues<T> {
  const known: Record<string, T> = {}
  const unknown = new Set<string>()
  for (const cell of new Set(cells)) {
    if (cell === '') continue
    const member = memberFor(cell, spellings)
    if (member === null) unknown.add(cell)
    else known[cell] = member
  }
  return { known, unknown: [...unknown] }
}

function memberFor<T extends string>(cell: string, spellings: Spellings<T>): T | null {
  const words = wordsOf(cell)
  const found = spellings.find(([member, expression]) => member === cell.toUpperCase() || expression.test(words))
  return found?.[0] ?? null
}

const YES = /^(yes|y|true|1|t|answered)$/i
const NO = /^(no|n|false|0|f)$/i

/** Null when the cells say something else than yes and no. */
export function readYesAndNo(cells: readonly string[]): Readonly<Record<string, Outcome>> | null {
  const distinct = [...new Set(cells)].filter((cell) => cell !== '')
  if (distinct.length === 0 || !distinct.every((cell) => YES.test(cell) || NO.test(cell))) return null
  return Object.fromEntries(distinct.map((cell) => [cell, YES.test(cell) ? 'ANSWERED' : 'NO_ANSWER']))
}
