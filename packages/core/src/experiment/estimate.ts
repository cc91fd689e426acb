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
 * A ratio of two sums, whose error allows for what belongs to the same customer being alike: the delta method over sums
 * by customer with the factor G/(G-1), and Student's t with G-1 degrees for G customers (Liang and Zeger 1986; Cameron
 * and Miller, "A practitioner's guide to cluster-robust inference", 2015). Null with fewer than two customers.
 */
export function ratioEstimate<T extends OfCustomer>(
  parts: readonly T[],
  numeratorOf: (part: T) => number,
  denominatorOf: (part: T) => number,
): Estimate | null {
  const denominator = sumOf(parts, denominatorOf)
  const value = sumOf(parts, numeratorOf) / denominator
  const deviations = byCustomer(parts, (part) => numeratorOf(part) - value * denominatorOf(part))
  if (deviations.length < 2) return null
  const degrees = deviations.length - 1
  const squares = sumOf(deviations, (deviation) => deviation * deviation)
  return estimateOf(value, Math.sqrt((squares * deviations.length) / degrees) / Math.abs(denominator), degrees)
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

function byCustomer<T extends OfCustomer>(parts: readonly T[], of: (part: T) => number): number[] {
  const sums = new Map<string, number>()
  for (const part of parts) sums.set(part.customer, (sums.get(part.customer) ?? 0) + of(part))
  return [...sums.values()]
}
