import type { Instant } from '../evidence/instant.ts'
import type { LearnedDaypart } from '../learn/time-window.ts'
import type { Channel } from '../model/channel.ts'
import { LEARNED_DAYPART_LABELS } from './labels.ts'
import { plainDecimals } from './rounding.ts'

interface AttemptWord {
  readonly one: string
  readonly many: string
}

/** What one attempt on a channel is called. */
const ATTEMPT_WORDS = {
  EMAIL: { one: 'email', many: 'emails' },
  PHONE: { one: 'call', many: 'calls' },
  SMS: { one: 'text message', many: 'text messages' },
  WHATSAPP: { one: 'WhatsApp message', many: 'WhatsApp messages' },
  X: { one: 'message on X', many: 'messages on X' },
  FACEBOOK: { one: 'Facebook message', many: 'Facebook messages' },
  INSTAGRAM: { one: 'Instagram message', many: 'Instagram messages' },
  LINKEDIN: { one: 'LinkedIn message', many: 'LinkedIn messages' },
  APP_PUSH: { one: 'app notification', many: 'app notifications' },
  LIVE_CHAT: { one: 'chat', many: 'chats' },
  WEB_FORM: { one: 'web form message', many: 'web form messages' },
  LETTER: { one: 'letter', many: 'letters' },
  FAX: { one: 'fax', many: 'faxes' },
  IN_PERSON: { one: 'visit', many: 'visits' },
} as const satisfies Record<Channel, AttemptWord>

/** How a channel is named inside a sentence: "reached by text message". */
export const BY_CHANNEL = {
  EMAIL: 'by email',
  PHONE: 'by phone',
  SMS: 'by text message',
  WHATSAPP: 'on WhatsApp',
  X: 'on X',
  FACEBOOK: 'on Facebook',
  INSTAGRAM: 'on Instagram',
  LINKEDIN: 'on LinkedIn',
  APP_PUSH: 'by app notification',
  LIVE_CHAT: 'in live chat',
  WEB_FORM: 'by web form',
  LETTER: 'by letter',
  FAX: 'by fax',
  IN_PERSON: 'in person',
} as const satisfies Record<Channel, string>

/** "1 call", "3 calls". */
export function attemptsText(channel: Channel, count: number): string {
  return `${count} ${attemptWord(channel, count)}`
}

export function attemptWord(channel: Channel, count: number): string {
  return count === 1 ? ATTEMPT_WORDS[channel].one : ATTEMPT_WORDS[channel].many
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

export function percentText(share: number): string {
  return `${plainDecimals(100 * share, 0)} %`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** "12 Mar 2025", the day in UTC. */
export function dayText(instant: Instant): string {
  const date = new Date(instant)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** "at weekends after 17". */
export function timeOfWeekText({ daypart, isWeekend }: { daypart: LearnedDaypart; isWeekend: boolean }): string {
  return `${isWeekend ? 'at weekends' : 'on weekdays'} ${LEARNED_DAYPART_LABELS[daypart]}`
}

/** "15 minutes", "4 hours", "2 days". */
export function durationText(hours: number): string {
  if (hours < 1) return counted(Math.round(hours * 60), 'minute', 'minutes')
  if (hours < 48) return counted(Math.round(hours * 10) / 10, 'hour', 'hours')
  return counted(Math.round(hours / 24), 'day', 'days')
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
