import { describe, expect, it } from 'vitest'
import { type Example, logisticRegression } from './logistic-regression.ts'

const examples = (feature: number, happened: number, of: number): Example[] =>
  Array.from({ length: of }, (_, at) => ({ features: [feature], happened: at < happened }))

describe(logisticRegression, () => {
  it('tells the share of each group where a feature tells them apart', () => {
    const regression = logisticRegression([...examples(0, 2_000, 10_000), ...examples(1, 7_000, 10_000)])
    expect(regression([0])).toBeCloseTo(0.2, 2)
    expect(regression([1])).toBeCloseTo(0.7, 2)
  })

  it('tells the share of all without features', () => {
    const nothingKnown = Array.from({ length: 10 }, (_, at) => ({ features: [], happened: at < 3 }))
    expect(logisticRegression(nothingKnown)([])).toBeCloseTo(0.3, 6)
  })

  it('gives a feature that never varies no weight', () => {
    const constant = Array.from({ length: 10 }, (_, at) => ({ features: [0], happened: at < 5 }))
    expect(logisticRegression(constant)([1])).toBeCloseTo(0.5, 6)
  })
})
