import { describe, expect, it } from 'vitest'
import { pooledShare } from './pooled-share.ts'

describe(pooledShare.name, () => {
  it('counts every case alike, however many a world has', () => {
    const pooled = pooledShare([
      { value: 1, amount: 30 },
      { value: 0.5, amount: 10 },
    ])
    expect(pooled?.value).toBeCloseTo(35 / 40, 12)
  })

  it('is no surer of cases that belong to the same worlds', () => {
    const few = pooledShare([0.7, 0.8, 0.9].map((value) => ({ value, amount: 10 })))
    const many = pooledShare([0.7, 0.8, 0.9].map((value) => ({ value, amount: 1000 })))
    const reach = (4.303 * 0.1) / Math.sqrt(3)
    expect(few?.low).toBeCloseTo(0.8 - reach, 3)
    expect(many?.low).toBeCloseTo(0.8 - reach, 3)
  })

  it('leaves out worlds without a case, has no width with one, and is null with none', () => {
    const none = { value: Number.NaN, amount: 0 }
    expect(pooledShare([none, { value: 0.5, amount: 4 }])).toEqual({ value: 0.5, low: 0.5, high: 0.5 })
    expect(pooledShare([none])).toBeNull()
  })
})
