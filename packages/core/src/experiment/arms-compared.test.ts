import { describe, expect, it } from 'vitest'
import { type ArmOutcome, armsCompared } from './arms-compared.ts'
import { findingOf } from './finding.ts'

describe(armsCompared.name, () => {
  it('subtracts the holdout from the treatment: worked by hand', () => {
    const { treatment, holdout, difference } = armsCompared([...arm('TREATMENT', 60, 100), ...arm('HOLDOUT', 30, 100)])
    expect(treatment).toMatchObject({ customers: 100, contacts: 100 })
    expect(holdout.answered?.value).toBe(0.3)
    expect(difference?.value).toBeCloseTo(0.3, 12)
    expect(difference?.standardError).toBeCloseTo(Math.sqrt((0.24 + 0.21) / 99), 12)
    expect(findingOf(difference)).toBe('BETTER')
  })

  it('grows no surer when the same customers are counted twice', () => {
    const once = [...arm('TREATMENT', 55, 100), ...arm('HOLDOUT', 45, 100)]
    const { difference } = armsCompared([...once, ...once])
    expect(difference?.standardError).toBeCloseTo(armsCompared(once).difference?.standardError ?? 0, 12)
    expect(findingOf(difference)).toBe('NO_EVIDENCE')
  })

  it('tells nothing while an arm has few customers', () => {
    const { difference } = armsCompared([...arm('TREATMENT', 60, 100), ...arm('HOLDOUT', 3, 10)])
    expect(findingOf(difference)).toBe('TOO_LITTLE')
  })

  it('is sure of what never varies', () => {
    const { difference } = armsCompared([...arm('TREATMENT', 50, 50), ...arm('HOLDOUT', 0, 50)])
    expect(difference).toEqual({ value: 1, low: 1, high: 1, standardError: 0 })
  })
})

function arm(name: ArmOutcome['arm'], answered: number, customers: number): ArmOutcome[] {
  return Array.from({ length: customers }, (_, at) => ({
    customer: `${name}-${at}`,
    arm: name,
    answered: Number(at < answered),
  }))
}
