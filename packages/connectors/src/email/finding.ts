import type { Outcome } from '@wavelength/core'
import { deliveryFindings } from './delivery-report.ts'
import { dispositionFindings } from './disposition-report.ts'
import { feedbackFindings } from './feedback-report.ts'
import type { MachineReport } from './machine-report.ts'

/** What a report says of our mail to one recipient. */
export interface Finding {
  readonly recipient: string
  /** Null when nothing is said of the one mail. */
  readonly outcome: Outcome | null
  /** Did they ask for no more of its kind? */
  readonly optsOut: boolean
}

const FINDINGS_ABOUT = {
  DELIVERY: deliveryFindings,
  DISPOSITION: dispositionFindings,
  FEEDBACK: feedbackFindings,
} satisfies Record<MachineReport['about'], (report: MachineReport) => readonly Finding[]>

export function findingsOf(report: MachineReport): readonly Finding[] {
  return FINDINGS_ABOUT[report.about](report)
}
