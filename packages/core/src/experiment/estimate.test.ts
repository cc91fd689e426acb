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
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt(5 / 72), 12)
    expect(estimate?.high).toBeCloseTo(2 / 3 + 12.7062 * Math.sqrt(5 / 72), 3)
  })

  it('is the textbook standard error when every customer has one choice', () => {
    const estimate = meanOf([1, 2, 3, 4].map((value) => ({ customer: `${value}`, value })))
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12)
  })

  it('learns nothing from the same customer said twice over', () => {
    const once = [1, 0, 1, 1].map((value, at) => ({ customer: `${at}`, value }))
    expect(meanOf([...once, ...once])?.standardError).toBeCloseTo(meanOf(once)?.standardError ?? 0, 12)
  })

  it('knows how much hangs on one customer who has half of the choices: without them 1/2, not 3/4', () => {
    const much = Array.from({ length: 30 }, () => ({ customer: 'much', value: 1 }))
    const little = Array.from({ length: 30 }, (_, at) => ({ customer: `${at}`, value: at % 2 }))
    const others = 15 * (0.25 / 59) ** 2 + 15 * (0.75 / 59) ** 2
    expect(meanOf([...much, ...little])?.standardError).toBeCloseTo(Math.sqrt((30 / 31) * (0.25 ** 2 + others)), 12)
  })

  it.each([[[]], [[{ customer: 'A', value: 1 }]]])('knows no error without two customers', (values) => {
    expect(meanOf(values)).toBeNull()
  })
})

describe(ratioEstimate.name, () => {
  it('divides the sums, with the error of leaving out a customer: worked by hand', () => {
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
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt((0.5 ** 2 + (1 / 6) ** 2) / 2), 12)
  })

  it('is null when one customer has all the weight', () => {
    const parts = [1, 0, 0].map((weight, at) => ({ customer: `${at}`, weight }))
    expect(
      ratioEstimate(
        parts,
        () => 1,
        ({ weight }) => weight,
      ),
    ).toBeNull()
  })
})

function meanOf(values: readonly { customer: string; value: number }[]) {
  return meanEstimate(values, ({ value }) => value)
}
