import type { Forecasted } from '@wavelength/core'
import type { Answer, DelayHours, Query, Truth } from '../question-set.ts'
import type { OfCustomer } from './estimate.ts'
import { mean } from './mean.ts'

/** What was told of one attempt that was really made, and what came of it. */
export interface GradedProbe extends OfCustomer, Forecasted {
  readonly isMissing: boolean
  /** Null where nothing was told. */
  readonly told: DelayHours | null
  /** Null where it went unanswered. */
  readonly delayHours: number | null
}

/** Null where the truth has no probe. A forecast that is missing counts as one half. */
export function gradeProbe(query: Query, truth: Truth, answer: Answer | undefined): GradedProbe | null {
  if (truth.probe === null) return null
  const told = answer?.probe ?? null
  return {
    customer: query.customer.id,
    probability: told?.p ?? 0.5,
    happened: truth.probe.y === 1,
    isMissing: told === null,
    told: told?.delayHours ?? null,
    delayHours: truth.probe.dHours,
  }
}

/** Shorter delays than this, in hours, are as good as none. */
const AT_ONCE = 0.001

/**
 * Pinball loss (Koenker and Bassett, Econometrica 46, 1978) of the 80 % delay on the natural logarithm of hours,
 * because delays run from minutes to weeks.
 */
export function pinballAt80(probes: readonly GradedProbe[]): number {
  return mean(answeredAndTold(probes).map(({ q80, took }) => pinball(0.8, logHours(took) - logHours(q80))))
}

/** Of the attempts that were answered, the share whose answer came within the delay that was told. */
export function coverage(probes: readonly GradedProbe[], quantile: keyof DelayHours): number {
  return mean(answeredAndTold(probes).map((probe) => Number(probe.took <= probe[quantile])))
}

function answeredAndTold(probes: readonly GradedProbe[]): (DelayHours & { readonly took: number })[] {
  return probes.flatMap(({ told, delayHours }) => (told && delayHours !== null ? [{ ...told, took: delayHours }] : []))
}

function pinball(share: number, over: number): number {
  return over > 0 ? share * over : (share - 1) * over
}

function logHours(hours: number): number {
  return Math.log(Math.max(hours, AT_ONCE))
}
