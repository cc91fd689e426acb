import type { Outcome } from '@wavelength/core'
import type { Finding } from './finding.ts'
import type { MachineReport } from './machine-report.ts'
import { firstOf, recipientIn } from './report-fields.ts'

/** RFC 8098, section 3.2.6.2, and the words of RFC 2298 before it. Whoever deletes a mail unseen had got it. */
const OUTCOME_OF_DISPOSITION: Readonly<Record<string, Outcome>> = {
  displayed: 'SEEN',
  deleted: 'DELIVERED',
  dispatched: 'DELIVERED',
  processed: 'DELIVERED',
  denied: 'DELIVERED',
}

/** What a read receipt says: "Disposition: manual-action/MDN-sent-manually; displayed". */
export function dispositionFindings({ blocks }: MachineReport): Finding[] {
  return blocks.flatMap((fields) => {
    const recipient = recipientIn(fields)
    const [, word = ''] = /;\s*([a-z]+)/.exec(firstOf(fields, 'disposition').toLowerCase()) ?? []
    const outcome = Object.hasOwn(OUTCOME_OF_DISPOSITION, word) ? OUTCOME_OF_DISPOSITION[word] : undefined
    return recipient === null || outcome === undefined ? [] : [{ recipient, outcome, optsOut: false }]
  })
}
