import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import type { Rate } from '../aggregate/rate.ts'
import type { MeasureValue } from '../aggregate/rows.ts'
import { countChange, delayChange, rateChange } from './change.ts'

function aRate(part: number, whole: number): Rate {
  return { kind: whole < 30 ? 'FEW' : 'OK', ...aShare(part, whole) }
}

function aValue(value: number | null, low: number | null = null, high: number | null = null): MeasureValue {
  return { measure: 'CUSTOMERS', value, low, high, numerator: null, denominator: null, sample: 'OK' }
}

describe(rateChange, () => {
  test('is told in points, fewer unanswered being good', () => {
    expect(rateChange(aRate(3100, 10_000), aRate(3500, 10_000), 'LESS')).toEqual({
      direction: 'DOWN',
      tone: 'GOOD',
      text: '4 points',
    })
  })

  test('is grey whenever the interval of the difference covers 0', () => {
    const counts = fc.tuple(fc.integer({ min: 30, max: 3000 }), fc.float({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(counts, counts, ([n, p], [m, q]) => {
        const [now, before] = [aRate(Math.round(n * p), n), aRate(Math.round(m * q), m)]
        const apart = Math.abs(now.value - before.value)
        const up = now.value > before.value
        const reach = up
          ? Math.hypot(now.value - now.low, before.high - before.value)
          : Math.hypot(now.high - now.value, before.value - before.low)
        if (apart <= reach) expect(rateChange(now, before, 'LESS')?.text).toBe('no clear change')
      }),
    )
  })

  test('says nothing about few', () => {
    expect(rateChange(aRate(29, 29), aRate(0, 500), 'LESS')).toBeNull()
  })
})

describe(countChange, () => {
  test('from nothing is new, not a percentage', () => {
    expect(countChange(aValue(12), aValue(0))?.text).toBe('new in this period')
  })

  test('is neither good nor bad', () => {
    expect(countChange(aValue(1200), aValue(1000))).toEqual({ direction: 'UP', tone: 'NEUTRAL', text: '200' })
  })
})

describe(delayChange, () => {
  test('is welcomed only when the intervals lie apart', () => {
    expect(delayChange(aValue(3600, 3000, 4000), aValue(9000, 8000, 9900))).toEqual({
      direction: 'DOWN',
      tone: 'GOOD',
      text: '1 h 30 min',
    })
    expect(delayChange(aValue(3600, 3000, 4000), aValue(4200, 3500, 5000))?.text).toBe('no clear change')
    expect(delayChange(aValue(3600), aValue(9000))?.tone).toBe('NEUTRAL')
  })
})
