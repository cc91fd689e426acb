import { describe, expect, it } from 'vitest'
import { NOW } from '../../test/a-ledger.ts'
import { EXPERIMENT_STEPS, type ExperimentRemark, type ExperimentRemarkCode } from '../experiment/remark.ts'
import { comparisonText, EXPERIMENT_STEP_TEXTS, remarkText } from './experiment-text.ts'

const SOME = { choices: 3, ofChoices: 40 }

const REMARKS: readonly ExperimentRemark[] = [
  { code: 'TOO_LITTLE_OVERLAP', effectiveSampleSize: 41.2, needed: 100 },
  { code: 'TOO_FEW_CUSTOMERS', customers: 1, needed: 30 },
  { code: 'PROPENSITIES_ESTIMATED' },
  { code: 'NOTHING_LEFT_TO_CHANCE', choices: 1 },
  { code: 'NOT_FOLLOWED', ...SOME },
  { code: 'OUTCOME_UNTOLD', ...SOME },
  { code: 'NONE_ANSWERED', choices: 40 },
  { code: 'ARMS_CHANGED', until: NOW },
  { code: 'REPLAYED_TODAY' },
  { code: 'NOTHING_OPEN_THEN', ...SOME },
  { code: 'SAMPLED', ...SOME },
  { code: 'FEW_PEOPLE' },
]

describe(remarkText.name, () => {
  it.each(REMARKS.map((remark) => [remark.code, remark] as const))('has whole sentences for %s', (_, remark) => {
    expect(remarkText(remark)).toMatch(/^[A-Z0-9].*[.?]$/)
    expect(remarkText(remark)).not.toMatch(/undefined|NaN|null|\b1 choices\b/)
  })
})

describe(comparisonText.name, () => {
  it('says in these words when there is nothing to be seen', () => {
    const difference = { value: 0.003, low: -0.01, high: 0.016, standardError: 0.006 }
    expect(comparisonText(difference, REMARKS)).toMatch(/no evidence of an effect/)
  })

  it('says what is missing where nothing can be told, and leaves what is only to be known to the remarks', () => {
    const text = comparisonText(null, REMARKS)
    const isSaid = (code: ExperimentRemarkCode) =>
      REMARKS.filter((remark) => remark.code === code).every((remark) => text.includes(remarkText(remark)))
    expect(isSaid('TOO_LITTLE_OVERLAP') && isSaid('TOO_FEW_CUSTOMERS') && isSaid('NOTHING_LEFT_TO_CHANCE')).toBe(true)
    expect(isSaid('REPLAYED_TODAY') || isSaid('SAMPLED')).toBe(false)
  })
})

describe('what to do next', () => {
  it.each(EXPERIMENT_STEPS)('is said of %s', (step) => {
    expect(EXPERIMENT_STEP_TEXTS[step]).toMatch(/^[A-Z].*\.$/)
  })
})
