import { describe, expect, test } from 'vitest'
import { aRun } from '../../../test/a-run.ts'
import { isGoing } from './run-query.ts'
import { progressWords, spokenRun, statusWords, toneOf } from './run-words.ts'

describe('the words for an import', () => {
  test.each([
    ['QUEUED', 'Waiting for its turn', 'going', true],
    ['RUNNING', 'Being imported', 'going', true],
    ['FINISHED', 'Imported', 'good', false],
    ['FAILED', 'Stopped by an error', 'bad', false],
    ['BROKEN_OFF', 'Broken off', 'bad', false],
    ['UNDOING', 'Being undone', 'going', true],
    ['UNDONE', 'Undone', 'past', false],
  ] as const)('say that one is %s', (status, words, tone, isOn) => {
    const run = aRun({ status })
    expect([statusWords(run), toneOf(run), isGoing(run)]).toEqual([words, tone, isOn])
  })
})

describe(progressWords, () => {
  test('tells how much is done and how long the rest takes', () => {
    const run = aRun({ recordsDone: 61_204, total: 100_000, share: 0.61, rejected: 214, etaSeconds: 120 })
    expect(progressWords(run)).toBe('61%, 61,204 of about 100,000 records, 214 refused, about 2 min left')
  })

  test('counts no seconds', () => {
    expect(progressWords(aRun({ share: 0.9, etaSeconds: 12 }))).toContain('less than a minute left')
  })

  test('does not guess what is not known', () => {
    expect(progressWords(aRun({ recordsDone: 1, total: null, share: null, etaSeconds: null }))).toBe('1 record')
  })
})

test('figures are read aloud only while they change', () => {
  expect(spokenRun(aRun({ status: 'UNDONE' }))).toBe('Undone')
  expect(spokenRun(aRun({ status: 'RUNNING', recordsDone: 2, total: 4, share: 0.5 }))).toContain('50%')
})
