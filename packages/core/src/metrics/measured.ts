import type { CountName, Counts, Surroundings } from './counts.ts'
import { FORMULAS, type Formula } from './formulas.ts'
import type { Measure } from './measure.ts'
import { estimatedPeople } from './people-sample.ts'
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
    case 'PEOPLE':
      return people(total(counts, [formula.of]), surroundings.peopleShare)
    case 'SHARE':
      return share(total(counts, formula.of), total(counts, formula.among))
    case 'CHANNEL_SHARE':
      return share(total(counts, ['contacts']), surroundings.groupContacts)
    case 'QUANTILE':
      return quantile(counts[formula.of] ?? null, total(counts, [formula.among]))
    case 'PER_CUSTOMER':
      return perCustomer(formula, counts, surroundings)
  }
}

/** People are counted exactly, or estimated from a sample of all customers. */
function people(counted: number, peopleShare: number): Measured {
  if (peopleShare === 1) return { ...NOTHING, value: counted, sample: 'OK' }
  const sample = sampleOf(counted)
  if (sample === 'WITHHELD') return WITHHELD
  return { ...NOTHING, ...estimatedPeople(counted, peopleShare), sample }
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

function perCustomer(
  { of, customers, perDays }: Extract<Formula, { readonly kind: 'PER_CUSTOMER' }>,
  counts: Counts,
  { days, peopleShare }: Surroundings,
): Measured {
  const numerator = total(counts, [of])
  const counted = total(counts, [customers])
  const lived = days / perDays
  const denominator = (counted / peopleShare) * lived
  const sample = sampleOf(peopleShare === 1 ? denominator : Math.min(counted, denominator))
  if (sample === 'WITHHELD') return WITHHELD
  const average = { ...NOTHING, value: numerator / denominator, numerator, denominator, sample }
  if (peopleShare === 1) return average
  const { low, high } = estimatedPeople(counted, peopleShare)
  return { ...average, low: numerator / (high * lived), high: numerator / (low * lived) }
}

function total(counts: Counts, names: readonly CountName[]): number {
  return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
}
