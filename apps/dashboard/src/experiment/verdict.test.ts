import { describe, expect, test } from 'vitest'
import { anEmptyReport, anUntoldPolicy, aReport, someArms } from '../../test/a-report.ts'
import { ARMS_SUBJECT, isWithoutExperiment, POLICY_SUBJECT, remarksBeside, unbroken, verdictOf } from './verdict.ts'

const ALL_CERTAIN = { code: 'NOTHING_LEFT_TO_CHANCE', facts: { choices: 40 }, text: '' }

describe(verdictOf, () => {
  test('lets the comparison group speak before any estimate', () => {
    expect(verdictOf(aReport())).toEqual({
      subject: ARMS_SUBJECT,
      finding: 'NO_EVIDENCE',
      sentence: 'There is no evidence of an effect: +2.2 percentage points (95 % interval −2.9 to +7.3).',
    })
  })

  test('judges number one where there is no comparison group', () => {
    const report = aReport({ holdout: someArms({ difference: null, finding: 'TOO_LITTLE' }) })
    expect(verdictOf(report)).toMatchObject({ subject: POLICY_SUBJECT, finding: 'BETTER' })
  })

  test('compares nothing where nothing can be compared', () => {
    const holdout = someArms({ difference: null, finding: 'TOO_LITTLE' })
    const numberOne = anUntoldPolicy({ remarks: [ALL_CERTAIN] })
    const { subject, sentence } = verdictOf({ holdout, numberOne })
    expect(subject).toBeNull()
    expect(sentence).toMatch(/^Too little has been seen to tell. Number one was certain/)
    expect(verdictOf({ holdout, numberOne: { ...numberOne, choices: 0 } }).sentence).toBe(
      'Too little has been seen to tell.',
    )
  })
})

describe(isWithoutExperiment, () => {
  test('is so only while there is neither a decision nor an attempt', () => {
    const empty = anEmptyReport()
    expect(isWithoutExperiment(empty)).toBe(true)
    expect(isWithoutExperiment({ ...empty, decisions: { ...empty.decisions, untold: 1 } })).toBe(false)
    expect(isWithoutExperiment({ ...empty, holdout: { ...empty.holdout, maturing: 1 } })).toBe(false)
  })
})

describe(remarksBeside, () => {
  test('does not say again what the sentence says', () => {
    const untold = { code: 'OUTCOME_UNTOLD', facts: { choices: 2, ofChoices: 9 }, text: '' }
    const policy = anUntoldPolicy({ remarks: [ALL_CERTAIN, untold] })
    expect(remarksBeside(policy)).toEqual(['Nobody told what became of 2 of 9 choices.'])
  })
})

test('a number is not torn from its per cent sign', () => {
  expect(unbroken('(95 % interval)')).toBe('(95\u00a0% interval)')
})
