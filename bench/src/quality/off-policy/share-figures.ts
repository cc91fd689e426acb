import { wilsonInterval } from '@wavelength/core'
import type { Figure } from '../report/section.ts'

/** How often something was so over independent logs; the interval is what is left to chance by their number. */
function shareOf(happened: readonly boolean[]): { value: number; low: number; high: number } {
  const times = happened.filter(Boolean).length
  return { value: times / happened.length, ...wilsonInterval(times, happened.length) }
}

/** An interval of 95 % holds the truth in 95 of 100 logs; two more or fewer are borne. */
const COVERED = 0.95
const OFF_BY = 0.02

/** Held while the share may lie within two points of 95 %. */
export function coverage(name: string, happened: readonly boolean[]): Figure {
  const share = shareOf(happened)
  return { name, ...share, bar: COVERED, holds: share.high >= COVERED - OFF_BY && share.low <= COVERED + OFF_BY }
}

/** Held while the share may be no more than 5 %. */
export function falseAlarms(name: string, happened: readonly boolean[]): Figure {
  const share = shareOf(happened)
  return { name, ...share, bar: 1 - COVERED, holds: share.low <= 1 - COVERED }
}

/** Held only while it is so in every log. */
export function always(name: string, happened: readonly boolean[]): Figure {
  return { name, ...shareOf(happened), bar: 1, holds: happened.length > 0 && happened.every(Boolean) }
}

/** A share that is held against nothing. */
export function told(name: string, happened: readonly boolean[]): Figure {
  return { name, ...shareOf(happened), bar: null, holds: null }
}
