import {
  comparisonText,
  EXPERIMENT_STEP_TEXTS,
  EXPERIMENT_STEPS,
  type ExperimentRemark,
  remarkText,
} from '@wavelength/core'
import { afterEach, describe, expect, test } from 'vitest'
import { anEstimate, aPolicy, someArms } from '../../test/a-report.ts'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { findingSentence, stepSentence } from './finding-sentence.ts'
import { remarkSentence } from './remark-sentence.ts'

const SOME = { choices: 3, ofChoices: 120 }
const REMARKS: readonly ExperimentRemark[] = [
  { code: 'NOTHING_LEFT_TO_CHANCE', choices: 40 },
  { code: 'NOT_FOLLOWED', ...SOME },
  { code: 'OUTCOME_UNTOLD', ...SOME },
  { code: 'NONE_ANSWERED', choices: 1 },
  { code: 'ARMS_CHANGED', until: Date.UTC(2026, 9, 3) },
  { code: 'REPLAYED_TODAY' },
  { code: 'NOTHING_OPEN_THEN', ...SOME },
  { code: 'SAMPLED', ...SOME },
  { code: 'FEW_PEOPLE' },
  { code: 'TOO_LITTLE_OVERLAP', effectiveSampleSize: 41.7, needed: 100 },
  { code: 'TOO_FEW_CUSTOMERS', customers: 1, needed: 30 },
  { code: 'PROPENSITIES_DO_NOT_ADD_UP', meanWeight: 1.37 },
  { code: 'TOO_MUCH_CAPPED', cappedShare: 0.081, cap: 20 },
  { code: 'WEIGHTS_CAPPED', ...SOME, cap: 20 },
  { code: 'WEIGHTS_CAPPED', choices: 1, ofChoices: 120, cap: 20 },
  { code: 'PROPENSITIES_ESTIMATED' },
]

function asTold(remark: ExperimentRemark) {
  const { code, ...facts } = remark
  return { code, facts, text: remarkText(remark) }
}

afterEach(() => speak(ENGLISH))

describe(remarkSentence, () => {
  test.each(REMARKS)('says $code in English as the API says it', (remark) => {
    expect(remarkSentence({ ...asTold(remark), text: '' })).toBe(remarkText(remark))
  })

  test.each(REMARKS)('says $code in German', (remark) => {
    speak(GERMAN)
    expect(remarkSentence(asTold(remark))).not.toBe(remarkText(remark))
    expect(remarkSentence(asTold(remark))).not.toMatch(/[{}]|undefined|NaN/)
  })

  test('leaves a code that it does not know to the API', () => {
    expect(remarkSentence({ code: 'NEW', facts: {}, text: 'Something new.' })).toBe('Something new.')
  })
})

describe(findingSentence, () => {
  const differences = [
    { difference: anEstimate(0.031, 0.01), finding: 'BETTER' },
    { difference: anEstimate(-0.031, 0.01), finding: 'WORSE' },
    { difference: anEstimate(0.004, 0.01), finding: 'NO_EVIDENCE' },
    { difference: null, finding: 'TOO_LITTLE' },
  ] as const

  test.each(differences)('says $finding in English as the API says it', (told) => {
    expect(findingSentence(someArms(told))).toBe(
      comparisonText(told.difference && { ...told.difference, standardError: 0 }, []),
    )
  })

  test('tells what stands in the way, and in German', () => {
    const obstacle = { code: 'NOTHING_LEFT_TO_CHANCE', choices: 40 } as const
    const policy = aPolicy({ uplift: null, finding: 'TOO_LITTLE', remarks: [asTold(obstacle)] })
    expect(findingSentence(policy)).toBe(comparisonText(null, [obstacle]))
    speak(GERMAN)
    expect(findingSentence(policy)).toBe(
      'Es wurde zu wenig gesehen, um etwas zu sagen. Nummer eins stand in allen 40 Fällen fest, also lässt sie sich mit nichts vergleichen.',
    )
  })
})

describe(stepSentence, () => {
  test.each(EXPERIMENT_STEPS)('says %s in English as the API says it', (code) => {
    expect(stepSentence({ code })).toBe(EXPERIMENT_STEP_TEXTS[code])
  })
})
