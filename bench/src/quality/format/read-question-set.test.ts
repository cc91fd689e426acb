import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aQuery } from '../testing/a-query.ts'
import { aTruth } from '../testing/a-truth.ts'
import { anAttempt } from '../testing/an-attempt.ts'
import { readAnswers, readQuestionSet, writeAnswers } from './read-question-set.ts'

const TRAIN = { customer: aCustomer({ ageBand: null }), events: [anAttempt()] }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'question-set-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, ...lines: readonly unknown[]) {
  const content = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(content) : content)
}

describe(readQuestionSet.name, () => {
  it('reads gzipped files and plain ones', () => {
    const truth = aTruth({ email: { 1: 0.2 } }, { probe: { y: 1, dHours: 3, p: 0.4 } })
    put('train.jsonl.gz', TRAIN, TRAIN)
    put('queries.jsonl', aQuery(), '')
    put('truth.jsonl', truth)
    expect(readQuestionSet(folder)).toEqual({ train: [TRAIN, TRAIN], queries: [aQuery()], truth: [truth] })
  })

  it('does without the truth', () => {
    put('train.jsonl', TRAIN)
    put('queries.jsonl', aQuery())
    expect(readQuestionSet(folder).truth).toEqual([])
  })

  it('takes an absent field that may be null, and passes over fields it does not know', () => {
    const { probe: _, ...query } = aQuery()
    put('train.jsonl', TRAIN)
    put('queries.jsonl', { ...query, note: 'new' })
    expect(readQuestionSet(folder).queries).toEqual([aQuery()])
  })

  it.each([
    ['a file that is absent', [], 'has no train.jsonl and no train.jsonl.gz'],
    ['what is no JSON', [TRAIN, '{"customer":'], 'train.jsonl:2: the line is not JSON'],
    ['what is no object', [[]], 'train.jsonl:1: the line is not an object'],
    ['a field that is missing', [{ events: [] }], 'train.jsonl:1: customer is not an object'],
    ['an unknown band', [withCustomer({ ageBand: '80+' })], 'train.jsonl:1: customer.ageBand is none of 18-24, 25-34'],
    [
      'an unknown channel',
      [withCustomer({ reachable: ['email', 'telex'] })],
      'train.jsonl:1: customer.reachable[1] is none of',
    ],
    ['no instant', [withEvent({ at: 'yesterday' })], 'train.jsonl:1: events[0].at is not an instant'],
    ['an unknown type', [withEvent({ type: 'visit' })], 'train.jsonl:1: events[0].type is none of inbound, attempt'],
    ['no number', [withEvent({ attemptNo: 1.5 })], 'train.jsonl:1: events[0].attemptNo is not a whole number'],
    [
      'an impossible chance',
      [withEvent({ propensity: 1.2 })],
      'train.jsonl:1: events[0].propensity is not a number from 0 to 1',
    ],
  ])('names the place of %s', (_, lines, problem) => {
    if (lines.length > 0) put('train.jsonl', ...lines)
    put('queries.jsonl', aQuery())
    expect(() => readQuestionSet(folder)).toThrow(problem)
  })

  it('names the place of a channel that does not exist among the open ones', () => {
    put('train.jsonl', TRAIN)
    put('queries.jsonl', { ...aQuery(), allowedWindows: { telex: [1] } })
    expect(() => readQuestionSet(folder)).toThrow('queries.jsonl:1: allowedWindows.telex, as a key, is none of')
  })

  it('names the place of a truth that is too short', () => {
    put('train.jsonl', TRAIN)
    put('queries.jsonl', aQuery())
    put('truth.jsonl', { ...aTruth({}), best: [0.1] })
    expect(() => readQuestionSet(folder)).toThrow('truth.jsonl:1: best has 1 of 12 members')
  })
})

describe(readAnswers.name, () => {
  it('reads what was written', () => {
    const answers = [
      { id: 'q1', ranked: [{ channel: 'email', window: 3, p: 0.2 }], probe: null },
      { id: 'q2', ranked: [], probe: { p: 0.3, delayHours: { q50: 1, q80: 2, q90: 3 } } },
    ] as const
    const file = join(folder, 'answers.jsonl')
    writeAnswers(file, answers)
    expect(readAnswers(file)).toEqual(answers)
  })

  it('names the place of a window that the week does not have', () => {
    put('answers.jsonl', { id: 'q1', ranked: [{ channel: 'email', window: 28, p: 0.2 }] })
    expect(() => readAnswers(join(folder, 'answers.jsonl'))).toThrow(
      'answers.jsonl:1: ranked[0].window is not a number from 0 to 27',
    )
  })
})

function withCustomer(other: object) {
  return { ...TRAIN, customer: { ...TRAIN.customer, ...other } }
}

function withEvent(other: object) {
  return { ...TRAIN, events: [{ ...anAttempt(), ...other }] }
}
