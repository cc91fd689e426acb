import type { Arms, Policy, Report } from './experiment-query.ts'

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
 * was left to chance. The sentence is the API's own.
 */
export function verdictOf({ holdout, numberOne }: Pick<Report, 'holdout' | 'numberOne'>): Verdict {
  if (holdout.difference !== null) return told(ARMS_SUBJECT, holdout)
  if (numberOne.uplift !== null) return told(POLICY_SUBJECT, numberOne)
  return told(null, numberOne.choices > 0 ? numberOne : holdout)
}

function told(subject: string | null, { finding, sentence }: Arms | Policy): Verdict {
  return { subject, finding, sentence }
}

/** Nothing in these days to look at: no decision, and no attempt in either arm. */
export function isWithoutExperiment({ decisions, holdout }: Report): boolean {
  const counts = [...Object.values(decisions), holdout.treatment.attempts, holdout.holdout.attempts, holdout.maturing]
  return counts.every((counted) => counted === 0)
}

/** What the reader should know besides, without what the sentence says already. */
export function remarksBeside({ sentence, remarks }: Arms | Policy): string[] {
  return remarks.map(({ text }) => text).filter((text) => !sentence.includes(text))
}

/** A number stays on one line with its per cent sign. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(' %', '\u00a0%')
}
