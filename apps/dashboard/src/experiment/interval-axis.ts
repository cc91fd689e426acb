import type { Axis } from '../charts/interval-plot.tsx'
import type { Share } from '../statistics/difference.ts'

/** Steps that read easily; an axis has at most so many between its ends. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2] as const
const MOST_STEPS = 6

/** Just around the intervals: dots are compared by place, so the axis need not begin at 0. */
export function shareAxis(estimates: readonly (Share | null)[]): Axis {
  return axisAround(boundsOf(estimates))
}

/** Around the interval and no difference at all, so that it is seen whether the one holds the other. */
export function differenceAxis(difference: Share): Axis {
  return axisAround([0, difference.low, difference.high])
}

function boundsOf(estimates: readonly (Share | null)[]): number[] {
  return estimates.flatMap((estimate) => (estimate === null ? [] : [estimate.low, estimate.high]))
}

function axisAround(bounds: readonly number[]): Axis {
  const [low, high] = bounds.length === 0 ? [0, 1] : [Math.min(...bounds), Math.max(...bounds)]
  const step = STEPS.find((candidate) => stepsAbove(high, candidate) - stepsBelow(low, candidate) <= MOST_STEPS) ?? 0.5
  const first = stepsBelow(low, step)
  const last = Math.max(stepsAbove(high, step), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
  return { start: first * step, end: last * step, ticks }
}

/** What is a whole number of steps but for the adding of fractions. */
const ROUNDING = 1e-9

function stepsBelow(bound: number, step: number): number {
  return Math.floor(bound / step + ROUNDING)
}

function stepsAbove(bound: number, step: number): number {
  return Math.ceil(bound / step - ROUNDING)
}
