import { describe, expect, it } from 'vitest'
import { meanEstimate, ratioEstimate } from './estimate.ts'

describe(meanEstimate.name, () => {
  it('clusters by customer: worked by hand', () => {
    const estimate = meanOf([
      { customer: 'A', value: 1 },
      { customer: 'A', value: 0 },
      { customer: 'B', value: 1 },
    ])
    expect(estimate?.value).toBeCloseTo(2 / 3, 12)
    expect(estimate?.standardError).toBeCloseTo(2 / 9, 12)
    expect(estimate?.high).toBeCloseTo(2 / 3 + (12.7062 * 2) / 9, 3)
  })

  it('is the textbook standard error when every customer has one choice', () => {
    const estimate = meanOf([1, 2, 3, 4].map((value) => ({ customer: `${value}`, value })))
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12)
  })

  it('learns nothing from the same customer said twice over', () => {
    const once = [1, 0, 1, 1].map((value, at) => ({ customer: `${at}`, value }))
    expect(meanOf([...once, ...once])?.standardError).toBeCloseTo(meanOf(once)?.standardError ?? 0, 12)
  })

  it.each([[[]], [[{ customer: 'A', value: 1 }]]])('knows no error without two customers', (values) => {
    expect(meanOf(values)).toBeNull()
  })
})

describe(ratioEstimate.name, () => {
  it('divides the sums, with the error of the delta method: worked by hand', () => {
    const parts = [
      { customer: 'A', answers: 1, weight: 1 },
      { customer: 'B', answers: 1, weight: 3 },
    ]
    const estimate = ratioEstimate(
      parts,
      ({ answers }) => answers,
      ({ weight }) => weight,
    )
    expect(estimate?.value).toBe(0.5)
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt(2 * (0.25 + 0.25)) / 4, 12)
  })
})

function meanOf(values: readonly { customer: string; value: number }[]) {
  return meanEstimate(values, ({ value }) => value)
}
