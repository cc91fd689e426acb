import type { Axis } from '../charts/interval-plot.tsx'

/** Steps that read easily; the axis has at most six ticks above 0. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2] as const
const MOST_TICKS = 6

/** An axis of shares from 0 to just beyond the largest value. */
export function axisOf(values: readonly number[]): Axis {
  const largest = Math.min(1, Math.max(0.01, ...values))
  const step = STEPS.find((candidate) => Math.ceil(largest / candidate) <= MOST_TICKS) ?? 0.2
  const count = Math.ceil(largest / step - 1e-9)
  return { start: 0, end: count * step, ticks: Array.from({ length: count + 1 }, (_, tick) => tick * step) }
}
