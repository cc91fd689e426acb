import type { MailClass } from '@wavelength/core'
import { gmailLabels } from './gmail-labels.ts'
import { headerOf, type Mail } from './mail.ts'

type Verdict = 'SPAM' | 'NOT_SPAM' | null

/** From this level on Exchange calls a mail spam, and bulk (Microsoft's documentation of anti-spam headers, 2024). */
const SPAM_CONFIDENCE = 5
const BULK_COMPLAINTS = 4

/**
 * What the receiving side's filter said of a mail, and whether it came in bulk. Nobody calls their own mail spam, so
 * that verdict is believed wherever it stands; the opposite only where a forger could not have written it.
 */
export function mailClassOf(mail: Mail): MailClass {
  const verdicts = [gmailVerdict(mail), exchangeVerdict(mail), spamAssassinVerdict(mail)]
  if (verdicts.includes('SPAM')) return 'SPAM'
  if (isBulk(mail)) return 'GRAYMAIL'
  return verdicts.includes('NOT_SPAM') ? 'LEGITIMATE' : 'UNKNOWN'
}

function spamAssassinVerdict(mail: Mail): Verdict {
  const verdicts = ['x-spam-flag', 'x-spam-status'].flatMap((key) => {
    const said = /^\s*(yes|no)\b/i.exec(headerOf(mail, key) ?? '')?.[1]
    return said === undefined ? [] : [{ key, isSpam: said.toLowerCase() === 'yes' }]
  })
  if (verdicts.some(({ isSpam }) => isSpam)) return 'SPAM'
  return verdicts.some(({ key }) => isOfReceiver(mail, key)) ? 'NOT_SPAM' : null
}

const FOREFRONT_SPAM = /\b(?:SFV:(?:SPM|SKS|SKB|BLK)|CAT:(?:SPM|HSPM|PHSH|HPHSH|HPHISH|MALW))\b/
const FOREFRONT_NOT_SPAM = /\bSFV:(?:NSPM|SKN|SKI|SKA|SFE)\b/

/** Where Exchange put the mail: J is the junk folder, I the inbox. */
const JUNK_FOLDER = /\bdest:J\b/
const INBOX = /\bdest:I\b/

function exchangeVerdict(mail: Mail): Verdict {
  const verdicts = [confidenceVerdict(mail), forefrontVerdict(mail), folderVerdict(mail)]
  return verdicts.find((verdict) => verdict === 'SPAM') ?? verdicts.find((verdict) => verdict !== null) ?? null
}

function confidenceVerdict(mail: Mail): Verdict {
  const level = numberOf(headerOf(mail, 'x-ms-exchange-organization-scl'))
  if (level === null) return null
  if (level >= SPAM_CONFIDENCE) return 'SPAM'
  return isOfReceiver(mail, 'x-ms-exchange-organization-scl') ? 'NOT_SPAM' : null
}

function forefrontVerdict(mail: Mail): Verdict {
  const report = headerOf(mail, 'x-forefront-antispam-report') ?? ''
  const level = numberOf(/\bSCL:(-?\d+)/.exec(report)?.[1] ?? null)
  if (FOREFRONT_SPAM.test(report) || (level !== null && level >= SPAM_CONFIDENCE)) return 'SPAM'
  return FOREFRONT_NOT_SPAM.test(report) && isOfReceiver(mail, 'x-forefront-antispam-report') ? 'NOT_SPAM' : null
}

function folderVerdict(mail: Mail): Verdict {
  const delivery = headerOf(mail, 'x-microsoft-antispam-mailbox-delivery') ?? ''
  if (JUNK_FOLDER.test(delivery)) return 'SPAM'
  return INBOX.test(delivery) && isOfReceiver(mail, 'x-microsoft-antispam-mailbox-delivery') ? 'NOT_SPAM' : null
}

const GMAIL_NOT_SPAM = ['INBOX', 'IMPORTANT', 'CATEGORY', 'PROMOTIONS'] as const

function gmailVerdict(mail: Mail): Verdict {
  const labels = gmailLabels(mail)
  if (labels.has('SPAM')) return 'SPAM'
  return GMAIL_NOT_SPAM.some((label) => labels.has(label)) ? 'NOT_SPAM' : null
}

function isBulk(mail: Mail): boolean {
  if (headerOf(mail, 'list-unsubscribe') !== null || headerOf(mail, 'list-id') !== null) return true
  if (headerOf(mail, 'feedback-id') !== null || gmailLabels(mail).has('PROMOTIONS')) return true
  if (/^\s*(?:bulk|list|junk)\b/i.test(headerOf(mail, 'precedence') ?? '')) return true
  if (/\bCAT:BULK\b/.test(headerOf(mail, 'x-forefront-antispam-report') ?? '')) return true
  const complaints = numberOf(/\bBCL:(\d+)/.exec(headerOf(mail, 'x-microsoft-antispam') ?? '')?.[1] ?? null)
  return complaints !== null && complaints >= BULK_COMPLAINTS
}

/** Each hop writes above what it got, so a header with a receipt below it was not written by the sender. */
function isOfReceiver(mail: Mail, key: string): boolean {
  const at = mail.headers.findIndex((header) => header.key === key)
  return mail.headers.findLastIndex((header) => header.key === 'received') > at
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\s*-?\d+\s*$/.test(text) ? Number(text) : null
}
