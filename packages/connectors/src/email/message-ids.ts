import { createHash } from 'node:crypto'
import { headerOf, headersOf, type Mail } from './mail.ts'
import type { Message } from './open-message.ts'

/** Message-IDs stand in angle brackets; what stands outside of them is commentary. */
const IN_BRACKETS = /<([^<>\s]+)>/g
const LONGEST_ID = 500

/** The Message-ID without its brackets; null when there is none worth the name. */
export function messageIdOf(mail: Mail): string | null {
  const value = headerOf(mail, 'message-id')?.trim() ?? ''
  const [inBrackets] = idsIn(value)
  return inBrackets ?? (isUsable(value) ? value : null)
}

/** A mail without an id is named by what it says, so that importing it again finds it again. */
export function digestOf({ header, body }: Message): string {
  return `sha256:${createHash('sha256').update(header).update('\r\n').update(body).digest('hex')}`
}

/** The mails that this one answers, its whole thread. */
export function threadOf(mail: Mail): string[] {
  return [...headersOf(mail, 'references'), ...headersOf(mail, 'in-reply-to')].flatMap(idsIn)
}

export function idsIn(text: string): string[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(([, id = '']) => (isUsable(id) ? [id] : []))
}

function isUsable(id: string): boolean {
  return id !== '' && id.length <= LONGEST_ID && !/[\s\p{Cc}\ufffd]/u.test(id) && id.isWellFormed()
}
