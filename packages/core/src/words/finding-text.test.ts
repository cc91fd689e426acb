import { describe, expect, it } from 'vitest'
import { findingText, overlapWarningText } from './finding-text.ts'

const BOUNDS = { value: 0.031, low: 0.01, high: 0.052, standardError: 0.01 }

describe(findingText.name, () => {
  it('says that there is no evidence where there is none, and how large an effect may still be', () => {
    expect(findingText({ ...BOUNDS, low: -0.0213 })).toBe(
      'There is no evidence of an effect: +3.1 percentage points (95 % interval −2.1 to +5.2).',
    )
  })

  it.each([
    [BOUNDS, 'Better: +3.1 percentage points (95 % interval +1.0 to +5.2).'],
    [{ ...BOUNDS, low: -0.2, high: -0.0001 }, 'Worse: +3.1 percentage points (95 % interval −20.0 to 0.0).'],
    [null, 'Too little has been seen to tell.'],
  ])('%o', (estimate, text) => {
    expect(findingText(estimate)).toBe(text)
  })
})

describe(overlapWarningText.name, () => {
  it.each([
    [
      { code: 'TOO_LITTLE_OVERLAP', effectiveSampleSize: 41.7, needed: 100 },
      'What was done is too unlike what would have been done: it tells as much as 41 contacts, and 100 are needed.',
    ],
    [
      { code: 'TOO_FEW_CUSTOMERS', customers: 8, needed: 30 },
      '8 customers are too few to tell chance from effect; 30 are needed.',
    ],
    [
      { code: 'PROPENSITIES_DO_NOT_ADD_UP', meanWeight: 0.75 },
      'The recorded probabilities do not add up: the mean weight is 0.75, not 1. Some are wrong, or something wanted was never tried.',
    ],
    [
      { code: 'TOO_MUCH_CAPPED', cappedShare: 0.124, cap: 20 },
      'What would have been done was tried too seldom: 12 % of it rests on contacts that would each stand for more than 20.',
    ],
    [
      { code: 'WEIGHTS_CAPPED', choices: 3, ofChoices: 500, cap: 20 },
      '3 of 500 contacts would stand for more than 20 and are counted as 20: there the value leans on the model.',
    ],
    [
      { code: 'PROPENSITIES_ESTIMATED' },
      'How likely each choice was is estimated from how often it was made, so anything else that decided it is left in.',
    ],
  ] as const)('%o', (warning, text) => {
    expect(overlapWarningText(warning)).toBe(text)
  })
})
