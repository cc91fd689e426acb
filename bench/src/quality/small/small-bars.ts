import type { SmallFigures } from './small-run.ts'

/** So many worlds are enough to see a real loss, and few enough for every run of the tests. */
export const SMALL_WORLDS = 3
/** A figure worse than its reference by more standard errors than this is no longer chance. */
const STANDARD_ERRORS = 2

interface Reference {
  readonly better: 'HIGHER' | 'LOWER'
  /** Mean over worlds 1 to 3. */
  readonly value: number
  /** Standard deviation over worlds 1 to 8, one world each. */
  readonly deviation: number
}

/** Measured with `bench:quality --small` and `--small --seeds 8` on 23 November 2026. */
export const SMALL_REFERENCES: Readonly<Record<keyof SmallFigures, Reference>> = {
  recovered: { better: 'HIGHER', value: 0.622, deviation: 0.052 },
  ahead: { better: 'HIGHER', value: 0.321, deviation: 0.059 },
  excessLogLoss: { better: 'LOWER', value: 0.033, deviation: 0.011 },
  calibrationError: { better: 'LOWER', value: 0.021, deviation: 0.006 },
  missingOrNotAllowed: { better: 'LOWER', value: 0, deviation: 0 },
}

/** The worst that chance alone explains. */
export function barOf({ better, value, deviation }: Reference): number {
  const reach = (STANDARD_ERRORS * deviation) / Math.sqrt(SMALL_WORLDS)
  return better === 'HIGHER' ? value - reach : value + reach
}

export function holds(reference: Reference, value: number): boolean {
  return reference.better === 'HIGHER' ? value >= barOf(reference) : value <= barOf(reference)
}
