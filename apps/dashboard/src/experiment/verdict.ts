import type { Arms, Policy, Report } from './experiment-query.ts'
import { findingSentence } from './finding-sentence.ts'
import { remarkSentence } from './remark-sentence.ts'

/** The one finding for leadership: what is compared with what, and what that allows to be said. */
export interface Verdict {
  /** Null where nothing could be compared. */
  readonly subject: string | null
  readonly finding: Report['holdout']['finding']
  readonly sentence: string
}

const SUBJECT_LABELS = {
  ARMS: 'Recommended, against going on as before',
  POLICY: 'Always number one, against what was sent',
} as const
export const { ARMS: ARMS_SUBJECT, POLICY: POLICY_SUBJECT } = SUBJECT_LABELS

/**
 * Customers dealt by lot outweigh any estimate, so the comparison group speaks first; then number one, judged by what
 * was left to chance.
 */
export function verdictOf({ holdout, numberOne }: Pick<Report, 'holdout' | 'numberOne'>): Verdict {
  if (holdout.difference !== null) return told(ARMS_SUBJECT, holdout)
  if (numberOne.uplift !== null) return told(POLICY_SUBJECT, numberOne)
  return told(null, numberOne.choices > 0 ? numberOne : holdout)
}

function told(subject: string | null, of: Arms | Policy): Verdict {
  return { subject, finding: of.finding, sentence: findingSentence(of) }
}

/** Nothing in these days to look at: no decision, and no attempt in either arm. */
export function isWithoutExperiment({ decisions, holdout }: Report): boolean {
  const counts = [...Object.values(decisions), holdout.treatment.attempts, holdout.holdout.attempts, holdout.maturing]
  return counts.every((counted) => counted === 0)
}

/** What the reader should know besides, without what the sentence says already. */
export function remarksBeside(of: Arms | Policy): string[] {
  const sentence = findingSentence(of)
  return of.remarks.map(remarkSentence).filter((text) => !sentence.includes(text))
}

/** A number stays on one line with its per cent sign. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(' %', '\u00a0%')
}
