import { type Channel, LEARNED_DAYPART_LABELS, type LearnedDaypart } from '@wavelength/core'
import { dayIn, dayText } from '../format/time.ts'
import { plural, t, word } from '../words/t.ts'

/** What attempts on a channel are called at the start of a sentence. */
export const ATTEMPT_LABELS = {
  EMAIL: 'Emails',
  PHONE: 'Calls',
  SMS: 'Text messages',
  WHATSAPP: 'WhatsApp messages',
  X: 'Messages on X',
  FACEBOOK: 'Facebook messages',
  INSTAGRAM: 'Instagram messages',
  LINKEDIN: 'LinkedIn messages',
  APP_PUSH: 'App notifications',
  LIVE_CHAT: 'Chats',
  WEB_FORM: 'Web form messages',
  LETTER: 'Letters',
  FAX: 'Faxes',
  IN_PERSON: 'Visits',
} satisfies Record<Channel, string>

/** "1 more call", "2 more calls". */
export const MORE_ATTEMPTS = {
  EMAIL: (n) => plural(n, 'more email'),
  PHONE: (n) => plural(n, 'more call'),
  SMS: (n) => plural(n, 'more text message'),
  WHATSAPP: (n) => plural(n, 'more WhatsApp message'),
  X: (n) => plural(n, 'more message on X', 'more messages on X'),
  FACEBOOK: (n) => plural(n, 'more Facebook message'),
  INSTAGRAM: (n) => plural(n, 'more Instagram message'),
  LINKEDIN: (n) => plural(n, 'more LinkedIn message'),
  APP_PUSH: (n) => plural(n, 'more app notification'),
  LIVE_CHAT: (n) => plural(n, 'more chat'),
  WEB_FORM: (n) => plural(n, 'more web form message'),
  LETTER: (n) => plural(n, 'more letter'),
  FAX: (n) => plural(n, 'more fax', 'more faxes'),
  IN_PERSON: (n) => plural(n, 'more visit'),
} satisfies Record<Channel, (n: number) => string>

/** "at weekends after 17" */
export function timeOfWeek({ daypart, isWeekend }: { daypart: LearnedDaypart; isWeekend: boolean }): string {
  const part = word(LEARNED_DAYPART_LABELS[daypart])
  return isWeekend ? t('at weekends {part}', { part }) : t('on weekdays {part}', { part })
}

/** The day in UTC, as the API tells it. */
export function dayOfInstant(instant: number): string {
  return dayText(dayIn(new Date(instant), 'UTC'))
}
