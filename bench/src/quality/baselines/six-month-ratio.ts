import { ownRateMethod } from './own-rate-method.ts'

/** Engaged over received messages of the last six months. */
export const sixMonthRatio = ownRateMethod('engaged / received over six months', 183)
