import { describe, expect, it } from 'vitest'
import { aChoice } from '../../test/a-choice.ts'
import type { Estimate } from './estimate.ts'
import { findingOf } from './finding.ts'
import type { EstimatedChoice, LoggedChoice } from './logged-choice.ts'
import { type Lottery, lotteryOf } from './lottery.ts'
import { policyValue } from './policy-value.ts'

const CUSTOMERS = Array.from({ length: 100 }, (_, at) => `C-${at}`)
const WANTED = { EMAIL: 0.25, PHONE: 0.75 }
const EXPECTED = { EMAIL: 0.4, PHONE: 0.8 }

/** Every customer alike: three emails, one of them answered, and one call, answered. */
const WORKED_BY_HAND: LoggedChoice[] = CUSTOMERS.flatMap((customer) => {
  const email = aChoice({ customer, taken: 'EMAIL', propensity: 0.75, wanted: WANTED, expected: EXPECTED })
  const call = { ...email, taken: 'PHONE', propensity: 0.25 }
  return [email, { ...email, answered: 0 }, { ...email, answered: 0 }, call]
})

describe(policyValue.name, () => {
  it('weighs, normalises, models and corrects: worked by hand', () => {
    const { asLogged, ips, snips, directMethod, doublyRobust, uplift, warnings, ...counts } =
      policyValue(WORKED_BY_HAND)
    expect(valuesOf({ asLogged, ips, snips, directMethod, doublyRobust, uplift })).toEqual({
      asLogged: 0.5,
      ips: 0.8333,
      snips: 0.8333,
      directMethod: 0.7,
      doublyRobust: 0.8333,
      uplift: 0.3333,
    })
    expect(counts).toMatchObject({ choices: 400, customers: 100, largestWeight: 3 })
    expect(counts.meanWeight).toBeCloseTo(1, 9)
    expect(counts.effectiveSampleSize).toBeCloseTo(1600 / (28 / 3), 9)
    expect(warnings).toEqual([])
  })

  it('finds no uplift when the judged policy is what was done', () => {
    const sure = CUSTOMERS.flatMap((customer) => [
      aChoice({ customer, propensity: 1, wanted: { EMAIL: 1 } }),
      aChoice({ customer, propensity: 1, wanted: { EMAIL: 1 }, answered: 0 }),
    ])
    expect(policyValue(sure).uplift).toEqual({ value: 0, low: 0, high: 0, standardError: 0 })
  })

  it('is right on average, whatever the model expects', () => {
    for (const expected of [EXPECTED, { EMAIL: 0.9, PHONE: 0.1 }]) {
      const values = Array.from({ length: 300 }, (_, at) => policyValue(banditLog(lotteryOf('log', `${at}`), expected)))
      for (const name of ['ips', 'snips', 'doublyRobust'] as const) {
        const told = values.flatMap((value) => value[name]?.value ?? [])
        expect(told.length).toBeGreaterThan(290)
        expect(Math.abs(told.reduce((sum, each) => sum + each, 0) / told.length - 0.55)).toBeLessThan(0.008)
      }
    }
  })

  it('tells no number when few choices decide', () => {
    const value = policyValue(WORKED_BY_HAND.slice(0, 4 * 40))
    expect(value).toMatchObject({ ips: null, snips: null, directMethod: null, doublyRobust: null, uplift: null })
    expect(value.asLogged?.value).toBe(0.5)
    expect(value.warnings.map((warning) => warning.code)).toEqual(['TOO_LITTLE_OVERLAP'])
  })

  it('tells no number of a handful of customers, however many their choices', () => {
    const choices = WORKED_BY_HAND.map((choice, at) => ({ ...choice, customer: `C-${at % 8}` }))
    const value = policyValue(choices)
    expect(value.doublyRobust).toBeNull()
    expect(value.warnings).toEqual([{ code: 'TOO_FEW_CUSTOMERS', customers: 8, needed: 30 }])
  })

  it('notices propensities that cannot be true', () => {
    const wrong = WORKED_BY_HAND.map((choice) => ({ ...choice, propensity: 0.5 }))
    const value = policyValue(wrong)
    expect(value.uplift).toBeNull()
    expect(value.warnings).toEqual([{ code: 'PROPENSITIES_DO_NOT_ADD_UP', meanWeight: 0.75 }])
  })

  it('notices that what is wanted was never tried', () => {
    const untried = CUSTOMERS.flatMap((customer) => [
      aChoice({ customer, propensity: 1 }),
      aChoice({ customer, propensity: 1 }),
    ])
    expect(policyValue(untried).warnings).toEqual([{ code: 'PROPENSITIES_DO_NOT_ADD_UP', meanWeight: 0.5 }])
  })

  it('caps what a choice may correct, and says so', () => {
    const value = policyValue(seldomCalling(0.42))
    expect(value.warnings).toEqual([{ code: 'WEIGHTS_CAPPED', choices: 100, ofChoices: 5000, cap: 20 }])
    expect(value.ips?.value).toBeCloseTo(0.42, 9)
    expect(value.doublyRobust?.value).toBeCloseTo(0.5 + (20 * 0.5 - 49 * (0.58 / 0.98) * 0.5) / 50, 9)
  })

  it('tells no number when the cap takes much of the weight away', () => {
    const value = policyValue(seldomCalling(0.5))
    expect(value.doublyRobust).toBeNull()
    expect(value.warnings.map((warning) => warning.code)).toEqual(['TOO_MUCH_CAPPED', 'WEIGHTS_CAPPED'])
    expect(value.cappedShare).toBeCloseTo(0.1, 9)
  })

  it('says when propensities are estimated, and refuses to mix them with logged ones', () => {
    const estimated = WORKED_BY_HAND.map((choice): EstimatedChoice => ({ ...choice, isPropensityEstimated: true }))
    const value = policyValue(estimated)
    expect(value.arePropensitiesLogged).toBe(false)
    expect(value.warnings).toEqual([{ code: 'PROPENSITIES_ESTIMATED' }])
    const mixed: unknown[] = [...WORKED_BY_HAND, ...estimated]
    expect(() => policyValue(mixed as LoggedChoice[])).toThrow(RangeError)
  })

  it.each([
    { propensity: 0 },
    { propensity: 1.2 },
    { answered: -1 },
    { wanted: { EMAIL: 0.5 } },
    { wanted: { EMAIL: 1.5, PHONE: -0.5 } },
  ])('refuses %o', (told) => {
    expect(() => policyValue([aChoice(told)])).toThrow(RangeError)
  })

  it('refuses a log in which an expectation is missing', () => {
    expect(() => policyValue(WORKED_BY_HAND.map((choice) => ({ ...choice, expected: { EMAIL: 1 } })))).toThrow(
      RangeError,
    )
  })

  it('has nothing to say of nothing', () => {
    const value = policyValue([])
    expect(value).toMatchObject({ choices: 0, customers: 0, effectiveSampleSize: 0, asLogged: null, uplift: null })
    expect(findingOf(value.uplift)).toBe('TOO_LITTLE')
  })
})

/** One of 50 was called, and answered; the judged policy calls `calls`, so that each call stands for 50 times that. */
function seldomCalling(calls: number): LoggedChoice[] {
  const wanted = { EMAIL: 1 - calls, PHONE: calls }
  return CUSTOMERS.flatMap((customer) =>
    Array.from({ length: 50 }, (_, at) =>
      at === 0
        ? aChoice({ customer, taken: 'PHONE', propensity: 0.02, wanted })
        : aChoice({ customer, propensity: 0.98, wanted, answered: 0 }),
    ),
  )
}

/** Emails are answered in .4 of cases and calls in .6, so the judged policy gets .25 * .4 + .75 * .6 = .55. */
function banditLog(lottery: Lottery, expected: LoggedChoice['expected']): LoggedChoice[] {
  return CUSTOMERS.flatMap((customer) =>
    Array.from({ length: 3 }, () => {
      const taken = lottery() < 0.7 ? 'EMAIL' : 'PHONE'
      const answered = Number(lottery() < (taken === 'EMAIL' ? 0.4 : 0.6))
      return { customer, taken, propensity: taken === 'EMAIL' ? 0.7 : 0.3, answered, wanted: WANTED, expected }
    }),
  )
}

function valuesOf(estimates: Readonly<Record<string, Estimate | null>>): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(estimates).map(([name, estimate]) => [
      name,
      estimate === null ? null : Math.round(1e4 * estimate.value) / 1e4,
    ]),
  )
}
