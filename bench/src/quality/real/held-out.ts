import { type Forecasted, rankingSkill } from '@wavelength/core'
import { seedOf } from '../random-numbers.ts'
import { mean } from '../score/mean.ts'

const FOLDS = 5

/** One fifth of the subjects, to be forecast with what the other four tell. */
interface Fold<T> {
  readonly fold: number
  readonly training: readonly T[]
  readonly heldOut: readonly T[]
}

/** Splits by cluster, always alike, so that nobody is forecast with what happened to their own household. */
export function foldsOf<T>(subjects: readonly T[], clusterOf: (subject: T) => string): Fold<T>[] {
  const byFold = Map.groupBy(subjects, (subject) => seedOf(`fold of ${clusterOf(subject)}`) % FOLDS)
  return Array.from({ length: FOLDS }, (_, fold) => ({
    fold,
    training: [...byFold].flatMap(([other, members]) => (other === fold ? [] : members)),
    heldOut: byFold.get(fold) ?? [],
  }))
}

/**
 * Ranking skill within each fold, averaged: forecasts of different folds come from different models, whose levels
 * differ by chance, so they are not ranked against each other (LeDell, Petersen, van der Laan, Electronic Journal of
 * Statistics 9, 2015).
 */
export function skillWithinFolds(forecasts: readonly (Forecasted & { readonly fold: number })[]): number {
  return mean([...Map.groupBy(forecasts, ({ fold }) => fold).values()].map((ofFold) => rankingSkill(ofFold)))
}
