import { describe, expect, it } from 'vitest'
import { aCustomer, aQuery } from '../testing/a-query.ts'
import { aTruth } from '../testing/a-truth.ts'
import { score } from './score.ts'

const DELAYS = { q50: 1, q80: 10, q90: 20 }
const PROBE = {
  at: '2024-06-03T09:00:00.000Z',
  channel: 'email',
  purpose: 'service',
  matter: 'm9',
  attemptNo: 1,
} as const
const QUERIES = [
  aQuery({ id: 'q1', probe: PROBE }),
  aQuery({ id: 'q2', customer: aCustomer({ id: 'c2' }), probe: PROBE }),
  aQuery({ id: 'q3', kind: 'cold0' }),
]
const TRUTH = [
  aTruth({ email: { 1: 0.2 }, phone: { 1: 0.6 } }, { id: 'q1', probe: { y: 1, dHours: 2 } }),
  aTruth({ email: { 1: 0.2 }, phone: { 1: 0.6 } }, { id: 'q2', probe: { y: 0, dHours: null } }),
  aTruth({ email: { 1: 0.2 }, phone: { 1: 0.6 } }, { id: 'q3', kind: 'cold0' }),
]
const ranked = [
  { channel: 'phone', window: 1, p: 0.5 },
  { channel: 'email', window: 1, p: 0.1 },
] as const

describe(score.name, () => {
  const judged = score({ queries: QUERIES, truth: TRUTH }, [
    { id: 'q1', ranked, probe: { p: 0.8, delayHours: DELAYS } },
    { id: 'q2', ranked: ranked.toReversed(), probe: { p: 0.4, delayHours: DELAYS } },
  ])

  it('judges the choices by kind of question', () => {
    expect(judged.choices.map(({ kind, questions, missing }) => [kind, questions, missing])).toEqual([
      ['main', 2, 0],
      ['cold0', 1, 1],
    ])
    expect(judged.choices[0]?.recovered.value).toBeCloseTo(0, 12)
    expect(judged.choices[0]?.top1.value).toBe(0.5)
    expect(judged.choices[0]?.top2.value).toBe(1)
  })

  it('judges the forecasts of the attempts that were made', () => {
    expect(judged.forecasts).toMatchObject({ probes: 2, missing: 0, answered: 1 })
    expect(judged.forecasts.logLoss.value).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12)
    expect(judged.forecasts.calibrationError.value).toBeCloseTo((0.2 + 0.4) / 2, 12)
    expect(judged.forecasts.within.q80.value).toBe(1)
  })

  it('leaves out a question whose truth is not told', () => {
    expect(score({ queries: QUERIES, truth: TRUTH.slice(0, 1) }, []).choices).toMatchObject([{ questions: 1 }])
  })
})
