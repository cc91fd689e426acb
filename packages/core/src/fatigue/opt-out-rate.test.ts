import { describe, expect, it } from 'vitest'
import { optOutRate } from './opt-out-rate.ts'

describe(optOutRate, () => {
  it('is per thousand contacts, with its interval', () => {
    const rate = optOutRate('TWO', { contacts: 2_000, optOuts: 4 }, { contacts: 1_000, optOuts: 1 })
    expect(rate).toMatchObject({ value: 2, numerator: 4, denominator: 2_000, sample: 'OK', previous: 1 })
    expect(rate.low).toBeCloseTo(0.778, 3)
    expect(rate.high).toBeCloseTo(5.131, 3)
  })

  it('withholds what is about too few contacts, and what may not be seen', () => {
    expect(optOutRate('ONE', { contacts: 29, optOuts: 0 }, null)).toMatchObject({ sample: 'FEW', value: 0, low: 0 })
    const nothing = { value: null, low: null, high: null, numerator: null, denominator: null, sample: 'WITHHELD' }
    expect(optOutRate('ONE', { contacts: 9, optOuts: 1 }, { contacts: 9, optOuts: 1 })).toMatchObject({
      ...nothing,
      previous: null,
    })
    expect(optOutRate('ONE', null, { contacts: 100, optOuts: 1 })).toMatchObject({ ...nothing, previous: 10 })
  })
})
