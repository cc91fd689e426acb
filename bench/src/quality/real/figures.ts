import type { Figure } from '../report/section.ts'
import type { Estimate } from '../score/estimate.ts'

/** More is better. Held unless the whole interval lies below the bar: a bar that was measured is as uncertain. */
export function atLeast(name: string, estimate: Estimate, bar: number): Figure {
  return { name, ...estimate, bar, holds: estimate.high >= bar }
}

/** Less is better. Held unless the whole interval lies above the bar. */
export function atMost(name: string, estimate: Estimate, bar: number): Figure {
  return { name, ...estimate, bar, holds: estimate.low <= bar }
}

/** Less is better, and chance only adds to it, the more so in what is drawn again: the value itself is held to the bar. */
export function itselfAtMost(name: string, estimate: Estimate, bar: number): Figure {
  return { name, ...estimate, bar, holds: estimate.value <= bar }
}

/** Held unless the whole interval lies farther from the bar than `within`. */
export function around(name: string, estimate: Estimate, { bar, within }: Target): Figure {
  return { name, ...estimate, bar, holds: estimate.low <= bar + within && estimate.high >= bar - within }
}

interface Target {
  readonly bar: number
  readonly within: number
}

/** A figure that is held against nothing. */
export function told(name: string, estimate: Estimate): Figure {
  return { name, ...estimate, bar: null, holds: null }
}
