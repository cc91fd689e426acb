import { describe, expect, it } from 'vitest'
import { aChoice } from '../../test/a-choice.ts'
import { lotteryOf } from './lottery.ts'
import { policyValue } from './policy-value.ts'
import { propensitiesByFrequency, type UnloggedChoice } from './propensities-by-frequency.ts'

describe(propensitiesByFrequency.name, () => {
  it('counts how often each action was taken in its stratum', () => {
    const choices = ['EMAIL', 'EMAIL', 'PHONE', 'EMAIL'].map((taken) => unlogged('gold', taken))
    const estimated = propensitiesByFrequency([...choices, unlogged('silver', 'PHONE')])
    expect(estimated.map((choice) => choice.propensity)).toEqual([0.75, 0.75, 0.25, 0.75, 1])
    expect(estimated.every((choice) => choice.isPropensityEstimated)).toBe(true)
  })

  it('undoes a choice that depended on the stratum, which the rate of answers does not', () => {
    const lottery = lotteryOf('strata')
    const choices = Array.from({ length: 8000 }, (_, at) => {
      const isHard = lottery() < 0.5
      const isCall = lottery() < (isHard ? 0.9 : 0.1)
      const answered = Number(lottery() < (isHard ? 0.1 : 0.6) + (isCall ? 0.1 : 0))
      return { ...unlogged(isHard ? 'hard' : 'easy', isCall ? 'PHONE' : 'EMAIL'), customer: `C-${at}`, answered }
    })
    const called = choices.filter((choice) => choice.taken === 'PHONE')
    const value = policyValue(propensitiesByFrequency(choices))
    expect(called.filter((choice) => choice.answered === 1).length / called.length).toBeLessThan(0.3)
    expect(value.ips?.value).toBeCloseTo(0.45, 1)
    expect(value.uplift?.low).toBeGreaterThan(0)
  })

  it('of nothing is nothing', () => {
    expect(propensitiesByFrequency([])).toEqual([])
  })
})

function unlogged(stratum: string, taken: string): UnloggedChoice {
  const { propensity, ...choice } = aChoice({ taken, wanted: { PHONE: 1 } })
  return { ...choice, stratum }
}
