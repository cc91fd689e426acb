import { headerOf, isReport, type Mail } from './mail.ts'

/** Does the mail say that a machine wrote it (RFC 3834), and no person? Null when it says nothing. */
export function isAutomatic(mail: Mail): boolean | null {
  const submitted = headerOf(mail, 'auto-submitted')?.trim().toLowerCase()
  if (submitted !== undefined && submitted !== '' && !/^no\b/.test(submitted)) return true
  if (/^\s*auto_reply\b/i.test(headerOf(mail, 'precedence') ?? '')) return true
  if (headerOf(mail, 'x-autoreply') !== null || headerOf(mail, 'x-autorespond') !== null) return true
  if (headerOf(mail, 'return-path')?.trim() === '<>' || isReport(mail)) return true
  return submitted !== undefined ? false : null
}
