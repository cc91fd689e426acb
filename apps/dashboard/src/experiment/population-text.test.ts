import { describe, expect, test } from 'vitest'
import { populationText } from './population-text.ts'

describe(populationText, () => {
  test('says what it was learned from and how far off it was on contacts kept aside', () => {
    const trial = { customers: 12, attempts: 120, calibrationError: 0.014, calibrationErrorBefore: 0.038 }
    expect(populationText({ version: 'v2', isSample: false, customers: 90, attempts: 800, trial })).toBe(
      'v2: learned from 90 customers with 800 settled attempts. On 120 attempts of 12 customers kept aside, its likelihoods were 1.4 points off (calibration error; the version before: 3.8).',
    )
  })

  test('does not hide that the sample business taught it', () => {
    const version = { version: 'v1', isSample: true, customers: 9, attempts: 80, trial: null }
    expect(populationText(version)).toContain('9 customers of the sample business')
  })

  test('claims no trial for what came along', () => {
    expect(populationText({ version: 'v0', isSample: false, customers: 0, attempts: 0, trial: null })).toBe(
      'v0: came along with the software. It has not been tried on contacts kept aside here.',
    )
  })
})
