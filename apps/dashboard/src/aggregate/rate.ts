import { sampleOf, wilsonInterval } from '@wavelength/core'
import type { Share } from '../statistics/difference.ts'
import type { MeasureValue } from './rows.ts'

/** A share as it may be shown: with its counts, few enough to be read with care, or withheld. */
export interface Rate extends Share {
  readonly kind: 'OK' | 'FEW'
  readonly numerator: number
  readonly denominator: number
}
export type ShownRate = Rate | { readonly kind: 'WITHHELD' } | { readonly kind: 'NONE' }

/** Fewer than this are shown, but nothing is concluded from them. */
const FEW = 30

export function rateOf({ value, numerator, denominator, low, high, sample }: MeasureValue): ShownRate {
  if (sample === 'WITHHELD') return { kind: 'WITHHELD' }
  if (value === null || numerator === null || denominator === null) return { kind: 'NONE' }
  return { kind: sample, value, numerator, denominator, low: low ?? value, high: high ?? value }
}

/** Of counts that the API gave, as it would have given their share. */
export function rateFrom(numerator: number, denominator: number): ShownRate {
  if (denominator === 0) return { kind: 'NONE' }
  const kind = sampleOf(denominator)
  if (kind === 'WITHHELD') return { kind }
  return { kind, value: numerator / denominator, numerator, denominator, ...wilsonInterval(numerator, denominator) }
}

export function isShown(rate: ShownRate): rate is Rate {
  return rate.kind === 'OK' || rate.kind === 'FEW'
}

/** Enough behind it to say something aloud. */
export function isSound(rate: ShownRate): rate is Rate {
  return rate.kind === 'OK' && rate.denominator >= FEW
}

/** The largest first; what may not be shown comes last. */
export function byRate(one: ShownRate, other: ShownRate): number {
  return orderOf(other) - orderOf(one)
}

function orderOf(rate: ShownRate): number {
  return isShown(rate) ? rate.value : -1
}
