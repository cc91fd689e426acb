import { describe, expect, it } from 'vitest'
import { type LearningState, nextLearningStep } from './learning-due.ts'

const own = (attempts: number) => ({ own: attempts, sample: 0, hasOwnCustomers: true })
const sample = (attempts: number) => ({ own: 0, sample: attempts, hasOwnCustomers: false })
const both = (ownAttempts: number) => ({ own: ownAttempts, sample: 90_000, hasOwnCustomers: true })
const shipped = { isSample: false, customers: 0, attemptsKnown: 0 }
const learned = (attemptsKnown: number) => ({ isSample: false, customers: 100, attemptsKnown })
const ofSample = { isSample: true, customers: 100, attemptsKnown: 90_000 }

const CASES: readonly [string, LearningState['known'], LearningState['versions'], string][] = [
  ['an empty store', { own: 0, sample: 0, hasOwnCustomers: false }, [shipped], 'NOTHING'],
  ['too few attempts', own(499), [shipped], 'NOTHING'],
  ['enough for the first time', own(500), [shipped], 'LEARN'],
  ['hardly more than the last time', own(1_199), [learned(1_000), shipped], 'NOTHING'],
  ['a fifth more than the last time', own(1_200), [learned(1_000), shipped], 'LEARN'],
  ['a fifth more than a time before the last', own(1_200), [learned(1_100), learned(1_000)], 'NOTHING'],
  ['the sample for the first time', sample(90_000), [shipped], 'LEARN'],
  ['the sample again', sample(90_000), [ofSample, shipped], 'NOTHING'],
  ['few attempts of their own beside the sample', both(10), [ofSample, shipped], 'FORGET_SAMPLE'],
  ['enough of their own beside the sample', both(500), [ofSample, shipped], 'LEARN'],
  ['the sample removed', own(0), [ofSample, shipped], 'FORGET_SAMPLE'],
  ['the sample beside what was learned since', both(500), [learned(500), ofSample, shipped], 'NOTHING'],
]

describe(nextLearningStep, () => {
  it.each(CASES)('%s', (_, known, versions, step) => {
    expect(nextLearningStep({ known, versions, inForce: versions[0] ?? shipped })).toBe(step)
  })
})
