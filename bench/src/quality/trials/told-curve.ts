import type { DelayCurve } from '@wavelength/core'
import type { DelayHours } from '../question-set.ts'

/** Standard normal quantiles of the shares that a method tells. */
const Z = { q80: 0.8416, q90: 1.2816 }
const STEPS = 41

/** Delays in straight lines through the three that were told: ln(hours) over normal quantiles, as if log-normal. */
export function toldCurve({ q50, q80, q90 }: DelayHours): DelayCurve {
  const [middle, late, latest] = [Math.log(q50), Math.log(q80), Math.log(q90)]
  const lower = (late - middle) / Z.q80
  const upper = (latest - late) / (Z.q90 - Z.q80)
  const residuals = Array.from({ length: STEPS }, (_, step) => normalQuantile((step + 0.5) / STEPS)).map((z) =>
    z < Z.q80 ? middle + lower * z : late + upper * (z - Z.q80),
  )
  return { center: 0, residuals, inHorizon: 1 }
}

/** Within 0.01 from 2.5 % to 97.5 % (Tukey's lambda 0.14, Hastings and others, Annals of Mathematical Statistics 18, 1947). */
function normalQuantile(share: number): number {
  return 4.91 * (share ** 0.14 - (1 - share) ** 0.14)
}
