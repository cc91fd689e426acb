import { calibrationError, type Forecasted } from '@wavelength/core'
import { randomNumbers } from '../random-numbers.ts'
import type { Estimate } from '../score/estimate.ts'
import { mean } from '../score/mean.ts'

const DRAWS = 200
const SEED = 15

/**
 * The calibration error that exact forecasts would have shown by chance: what happened is drawn from what was told,
 * alike for what can only happen together. The interval holds 95 of 100 draws.
 */
export function calibrationErrorByChance<T extends Forecasted>(
  forecasts: readonly T[],
  togetherWith: (forecast: T) => string,
): Estimate {
  const random = randomNumbers(SEED)
  const groups = [...Map.groupBy(forecasts, togetherWith).values()]
  const errors = Array.from({ length: DRAWS }, () =>
    calibrationError(groups.flatMap((group) => drawn(group, random()))),
  ).sort((a, b) => a - b)
  return { value: mean(errors), low: at(errors, 0.025), high: at(errors, 0.975) }
}

function drawn(group: readonly Forecasted[], lot: number): Forecasted[] {
  return group.map(({ probability }) => ({ probability, happened: lot < probability }))
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
}
