import { fault, shortened } from '@wavelength/core'
import type { Finding } from './finding.ts'
import type { MachineReport } from './machine-report.ts'
import { addressesIn, type Mail } from './mail.ts'
import { firstOf, type ReportFields } from './report-fields.ts'

/** What a recipient meant by it; null when the report is about no wish of theirs. */
type Meaning = 'COMPLAINED' | 'OPTED_OUT' | null

/** RFC 5965 (section 7.3) and its drafts, RFC 6430, RFC 6591, RFC 7489. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  abuse: 'COMPLAINED',
  fraud: 'COMPLAINED',
  'opt-out': 'OPTED_OUT',
  'opt-out-list': 'OPTED_OUT',
  'not-spam': null,
  miscategorized: null,
  virus: null,
  other: null,
  'auth-failure': null,
  dmarc: null,
}

/** What a feedback report (RFC 5965) says: a complaint about a mail, or an opt-out. */
export function feedbackFindings({ blocks, original }: MachineReport): Finding[] {
  const fields = new Map(blocks.flatMap((block) => [...block]))
  const meaning = meaningOf(fields)
  if (meaning === null) return []
  const recipients = recipientsOf(fields, original)
  // Of several, only one complained. Which one is not told, so none of them is said to have, but all are left in peace.
  const outcome = meaning === 'COMPLAINED' && recipients.length === 1 ? 'DECLINED' : null
  return recipients.map((recipient) => ({ recipient, outcome, optsOut: true }))
}

function meaningOf(fields: ReportFields): Meaning {
  const type = firstOf(fields, 'feedback-type').toLowerCase()
  const meaning = Object.hasOwn(MEANINGS, type) ? MEANINGS[type] : undefined
  if (meaning !== undefined) return meaning
  const known = Object.keys(MEANINGS).join(', ')
  throw fault('UNKNOWN_VALUE', ['Feedback-Type'], `Feedback-Type is "${shortened(type)}", which is none of ${known}`)
}

/** Providers may tell whose complaint it is, strike it out, or leave it to the mail's own `To`. */
function recipientsOf(fields: ReportFields, original: Mail | null): string[] {
  const told = ['original-rcpt-to', 'removal-recipient'].flatMap((name) => fields.get(name) ?? []).flatMap(addressIn)
  const named = original === null ? [] : addressesIn(original, 'to').flatMap(({ address }) => addressIn(address))
  const recipients = told.length > 0 ? told : named.length === 1 ? named : []
  return [...new Set(recipients)]
}

const STRUCK_OUT = /^(?:redacted|x{3,}|\*+)@/i

function addressIn(text: string): string[] {
  const address = /^(?:rfc822\s*;\s*)?<?([^\s<>;]+@[^\s<>;]+?)>?$/i.exec(text.trim())?.[1]
  return address === undefined || STRUCK_OUT.test(address) ? [] : [address.toLowerCase()]
}
