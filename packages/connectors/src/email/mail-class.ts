import type { MailClass } from '@wavelength/core'
import { decodedHeader, headerOf, type Mail } from './mail.ts'

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

function exchangeVerdict(mail: Mail): Verdict {
  const level = numberOf(headerOf(mail, 'x-ms-exchange-organization-scl'))
  const report = headerOf(mail, 'x-forefront-antispam-report') ?? ''
  if (FOREFRONT_SPAM.test(report) || (level !== null && level >= SPAM_CONFIDENCE)) return 'SPAM'
  if (level !== null && isOfReceiver(mail, 'x-ms-exchange-organization-scl')) return 'NOT_SPAM'
  return FOREFRONT_NOT_SPAM.test(report) && isOfReceiver(mail, 'x-forefront-antispam-report') ? 'NOT_SPAM' : null
}

function gmailVerdict(mail: Mail): Verdict {
  const labels = gmailLabels(mail)
  if (labels.includes('Spam')) return 'SPAM'
  return labels.some((label) => label === 'Inbox' || label === 'Important' || label.startsWith('Category '))
    ? 'NOT_SPAM'
    : null
}

/** The export writes its labels above all else; further down anybody may have written them. */
const LOWEST_LABELS = 1

export function gmailLabels(mail: Mail): string[] {
  const at = mail.headers.findIndex(({ key }) => key === 'x-gmail-labels')
  if (at === -1 || at > LOWEST_LABELS) return []
  const text = decodedHeader(mail, 'x-gmail-labels') ?? ''
  return text.split(',').map((label) => label.replace(/["\\]/g, '').trim())
}

function isBulk(mail: Mail): boolean {
  if (headerOf(mail, 'list-unsubscribe') !== null || headerOf(mail, 'list-id') !== null) return true
  if (headerOf(mail, 'feedback-id') !== null || gmailLabels(mail).includes('Category Promotions')) return true
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
