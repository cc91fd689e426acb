import type { Outcome } from '@wavelength/core'
import type { Finding } from './finding.ts'
import type { MachineReport } from './machine-report.ts'
import { firstOf, type ReportFields, recipientIn } from './report-fields.ts'

/** RFC 3464, section 2.3.3. Null: nothing is settled yet. */
const OUTCOME_OF_ACTION: Readonly<Record<string, Outcome | 'BY_STATUS' | null>> = {
  failed: 'BY_STATUS',
  delayed: null,
  delivered: 'DELIVERED',
  // Handed to a system that will tell no more.
  relayed: 'SENT',
  // It reached the list that the address is.
  expanded: 'DELIVERED',
}

/**
 * Why a mail failed (RFC 3463); the longest beginning counts. A class 5 status speaks of a dead address, unless it
 * speaks of the mail, of ourselves or of a full mailbox. Class 4 is a passing reason for which it was given up.
 */
const OUTCOME_OF_STATUS: readonly (readonly [string, Outcome])[] = [
  ['5.1.7', 'FAILED'],
  ['5.1.8', 'FAILED'],
  ['5.2.2', 'FAILED'],
  ['5.2.3', 'FAILED'],
  ['5.3.4', 'FAILED'],
  ['5.4.6', 'FAILED'],
  ['5.4.7', 'FAILED'],
  ['5.6', 'FAILED'],
  ['5.7', 'BLOCKED'],
  ['5', 'BOUNCED'],
  ['4', 'FAILED'],
]

/** What a delivery status notification says of each recipient. */
export function deliveryFindings({ blocks }: MachineReport): Finding[] {
  return blocks.flatMap((fields) => {
    const recipient = recipientIn(fields)
    const outcome = outcomeOf(fields)
    return recipient === null || outcome === null ? [] : [{ recipient, outcome, optsOut: false }]
  })
}

function outcomeOf(fields: ReportFields): Outcome | null {
  const action = /^[a-z]*/.exec(firstOf(fields, 'action').toLowerCase())?.[0] ?? ''
  const outcome = (Object.hasOwn(OUTCOME_OF_ACTION, action) ? OUTCOME_OF_ACTION[action] : null) ?? null
  return outcome === 'BY_STATUS' ? outcomeOfStatus(firstOf(fields, 'status')) : outcome
}

function outcomeOfStatus(text: string): Outcome | null {
  const status = `${/^\d(?:\.\d+)*/.exec(text)?.[0] ?? ''}.`
  return OUTCOME_OF_STATUS.find(([beginning]) => status.startsWith(`${beginning}.`))?.[1] ?? null
}
