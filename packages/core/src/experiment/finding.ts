import type { Estimate } from './estimate.ts'

/** What a measured difference allows to be said. */
export const FINDINGS = ['BETTER', 'WORSE', 'NO_EVIDENCE', 'TOO_LITTLE'] as const
export type Finding = (typeof FINDINGS)[number]

/** A difference so small is left over from adding fractions. */
const ROUNDING = 1e-9

/** Better or worse only when the whole 95 % interval of the difference lies on one side of zero. */
export function findingOf(difference: Estimate | null): Finding {
  if (difference === null) return 'TOO_LITTLE'
  if (difference.low > ROUNDING) return 'BETTER'
  return difference.high < -ROUNDING ? 'WORSE' : 'NO_EVIDENCE'
}
