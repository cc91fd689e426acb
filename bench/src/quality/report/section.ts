import type { ReliabilityBin } from '@wavelength/core'
import type { Estimate } from '../score/estimate.ts'

/** One part of the benchmark: what was measured, and the calibration pictures that belong to it. */
export interface Section {
  readonly title: string
  /** What was done, in a sentence or two. */
  readonly about: string
  readonly tables?: readonly Table[]
  readonly figures: readonly Figure[]
  readonly reliability: readonly Reliability[]
}

/** One measured number with its 95 % interval, beside what it is held against. */
export interface Figure extends Estimate {
  readonly name: string
  /** Null where the figure stands for itself. */
  readonly bar: number | null
  /** Null without a bar. */
  readonly holds: boolean | null
}

/** Estimates by row and column; null where there is nothing to tell. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Estimate | null)[] }[]
}

/** Probabilities that were told beside the share that happened. */
export interface Reliability {
  readonly name: string
  readonly bins: readonly ReliabilityBin[]
}
