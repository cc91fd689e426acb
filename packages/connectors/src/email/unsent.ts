import { gmailLabels } from './gmail-labels.ts'
import { headerOf, type Mail } from './mail.ts'

/** Why the mail was sent to nobody; null where nothing says so. */
export function whyUnsent(mail: Mail): string | null {
  const labels = gmailLabels(mail)
  if (labels.has('DRAFT') || isUnsentFile(mail)) return 'a draft, which was never sent'
  if (labels.has('SCHEDULED')) return 'a mail that waits to be sent'
  return labels.has('CHAT') ? 'a chat, which Gmail exports among mails without saying who wrote' : null
}

/** How Outlook saves a mail that waits for its sender; what somebody received was sent, whatever it says. */
function isUnsentFile(mail: Mail): boolean {
  return headerOf(mail, 'x-unsent')?.trim() === '1' && headerOf(mail, 'received') === null
}
