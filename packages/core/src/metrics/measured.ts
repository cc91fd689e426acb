import type { CountName, Counts, Surroundings } from './counts.ts'
import { FORMULAS, type Formula } from './formulas.ts'
import type { Measure } from './measure.ts'
import { type Sample, sampleOf } from './sample.ts'
import { wilsonInterval } from './wilson.ts'

/** A number with what stands behind it. `low` and `high` are a 95 % interval. */
export interface Measured {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly low: number | null
  readonly high: number | null
  readonly sample: Sample
}

const NOTHING = { value: null, numerator: null, denominator: null, low: null, high: null }

/** Not shown: the value and all from which it could be found again are left out. */
export const WITHHELD: Measured = { ...NOTHING, sample: 'WITHHELD' }

/**
 * A measure of one group: the store counts, this divides. A count is exact and never withheld for being small;
 * a rate, a quantile or an average is withheld when too few cases stand behind it.
 */
export function measured(measure: Measure, counts: Counts, surroundings: Surroundings): Measured {
  const formula: Formula = FORMULAS[measure]
  switch (formula.kind) {
    case 'COUNT':
      return { ...NOTHING, value: total(counts, [formula.of]), sample: 'OK' }
    case 'SHARE':
      return share(total(counts, formula.of), total(counts, formula.among))
    case 'CHANNEL_SHARE':
      return share(total(counts, ['contacts']), surroundings.groupContacts)
    case 'QUANTILE':
      return quantile(counts[formula.of] ?? null, total(counts, [formula.among]))
    case 'PER_CUSTOMER_PER_DAY':
      return average(total(counts, [formula.of]), total(counts, [formula.customers]) * surroundings.days)
  }
}

function share(numerator: number, denominator: number): Measured {
  const sample = sampleOf(denominator)
  if (sample === 'WITHHELD') return WITHHELD
  return { value: numerator / denominator, numerator, denominator, ...wilsonInterval(numerator, denominator), sample }
}

function quantile(value: number | null, denominator: number): Measured {
  const sample = sampleOf(denominator)
  return sample === 'WITHHELD' ? WITHHELD : { ...NOTHING, value, denominator, sample }
}

function average(numerator: number, denominator: number): Measured {
  const sample = sampleOf(denominator)
  if (sample === 'WITHHELD') return WITHHELD
  return { ...NOTHING, value: numerator / denominator, numerator, denominator, sample }
}

function total(counts: Counts, names: readonly CountName[]): number {
  return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
}
