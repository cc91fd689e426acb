import { answeredShare, hoursUntilShare } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { toldCurve } from './told-curve.ts'

describe(toldCurve.name, () => {
  const curve = toldCurve({ q50: 1, q80: 10, q90: 40 })

  it('goes through the delays that were told', () => {
    for (const [share, hours] of [
      [0.5, 1],
      [0.8, 10],
      [0.9, 40],
    ] as const) {
      expect(Math.log(hoursUntilShare(curve, share) / hours)).toBeCloseTo(0, 1)
    }
  })

  it('knows that nearly nobody answers in the first seconds', () => {
    expect(answeredShare(curve, 1_000)).toBeLessThan(0.1)
  })
})
