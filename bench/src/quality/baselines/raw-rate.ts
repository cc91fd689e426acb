import { ownRateMethod } from './own-rate-method.ts'

/** Answers over attempts of this customer on this channel. */
export const rawRate = ownRateMethod("customer's raw rate", Number.POSITIVE_INFINITY)
