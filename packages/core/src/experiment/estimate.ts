import { studentQuantile95 } from './student.ts'

/** A number from a sample, with its 95 % interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly standardError: number
}

/** What belongs to a customer, and so is alike with whatever else is theirs. */
export interface OfCustomer {
  readonly customer: string
}

/**
 * A ratio of two sums, whose error allows for what belongs to the same customer being alike: by how much the ratio moves
 * when one customer after another is left out, and Student's t with G-1 degrees for G customers (the cluster jackknife,
 * CV3: MacKinnon, Nielsen, Webb, "Cluster-robust inference: A guide to empirical practice", Journal of Econometrics 232,
 * 2023). Unlike the delta method it is not too sure where a few customers have much of all. Null where nothing is left
 * without one of them.
 */
export function ratioEstimate<T extends OfCustomer>(
  parts: readonly T[],
  numeratorOf: (part: T) => number,
  denominatorOf: (part: T) => number,
): Estimate | null {
  const customers = sumsByCustomer(parts, numeratorOf, denominatorOf)
  const all = { numerator: sumOf(parts, numeratorOf), denominator: sumOf(parts, denominatorOf) }
  if (customers.length < 2 || customers.some(({ denominator }) => denominator === all.denominator)) return null
  const value = all.numerator / all.denominator
  const moved = customers.map(
    (left) => (left.numerator - value * left.denominator) / (all.denominator - left.denominator),
  )
  const degrees = customers.length - 1
  const variance = (sumOf(moved, (each) => each * each) * degrees) / customers.length
  return estimateOf(value, Math.sqrt(variance), degrees)
}

/** The mean over all parts, its error clustered by customer. */
export function meanEstimate<T extends OfCustomer>(parts: readonly T[], of: (part: T) => number): Estimate | null {
  return ratioEstimate(parts, of, () => 1)
}

export function estimateOf(value: number, standardError: number, degrees: number): Estimate {
  const reach = studentQuantile95(degrees) * standardError
  return { value, low: value - reach, high: value + reach, standardError }
}

export function sumOf<T>(parts: readonly T[], of: (part: T) => number): number {
  let sum = 0
  for (const part of parts) sum += of(part)
  return sum
}

interface Sums {
  numerator: number
  denominator: number
}

function sumsByCustomer<T extends OfCustomer>(
  parts: readonly T[],
  numeratorOf: (part: T) => number,
  denominatorOf: (part: T) => number,
): Sums[] {
  const sums = new Map<string, Sums>()
  for (const part of parts) {
    const { numerator, denominator } = sums.get(part.customer) ?? { numerator: 0, denominator: 0 }
    sums.set(part.customer, {
      numerator: numerator + numeratorOf(part),
      denominator: denominator + denominatorOf(part),
    })
  }
  return [...sums.values()]
}
