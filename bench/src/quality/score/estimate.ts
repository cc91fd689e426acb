import { randomNumbers } from '../random-numbers.ts'

/** A figure with the interval in which it lies in 95 of 100 cases. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What was measured on one customer, whose questions are no independent draws. */
export interface OfCustomer {
  readonly customer: string
}

const RESAMPLES = 400
const SEED = 95

/**
 * A statistic with the percentile interval of drawing whole customers with replacement (the cluster bootstrap: Field and
 * Welsh, JRSS B 69, 2007). The same measurements give the same interval.
 */
export function estimate<T extends OfCustomer>(
  measured: readonly T[],
  statistic: (drawn: readonly T[]) => number,
): Estimate {
  const value = statistic(measured)
  const customers = [...Map.groupBy(measured, ({ customer }) => customer).values()]
  const random = randomNumbers(SEED)
  const drawn = Array.from({ length: RESAMPLES }, () => statistic(redrawn(customers, random)))
    .filter((each) => !Number.isNaN(each))
    .sort((a, b) => a - b)
  return { value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }
}

function redrawn<T>(customers: readonly (readonly T[])[], random: () => number): T[] {
  return customers.flatMap(() => customers[Math.floor(random() * customers.length)] ?? [])
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
}
