import { describe, expect, it } from 'vitest'
import type { Answer } from '../question-set.ts'
import { aQuery } from '../testing/a-query.ts'
import { aTruth } from '../testing/a-truth.ts'
import { gradeChoice, recovered } from './grade-choice.ts'

const TRUTH = aTruth({ email: { 1: 0.2, 2: 0.4 }, phone: { 1: 0.5, 2: 0.1 } }, { rand: 0.3 })
const EMAIL_WELL_TIMED = { channel: 'email', window: 2, p: 0.3 } as const
const PHONE_BADLY_TIMED = { channel: 'phone', window: 2, p: 0.2 } as const
const AT_NIGHT = { channel: 'phone', window: 3, p: 0.9 } as const

function graded(...ranked: Answer['ranked']) {
  return gradeChoice(aQuery(), TRUTH, { id: 'q1', ranked, probe: null })
}

describe(gradeChoice.name, () => {
  it('values a choice at its true probability', () => {
    expect(graded(EMAIL_WELL_TIMED, PHONE_BADLY_TIMED)).toEqual({
      customer: 'c1',
      value: 0.4,
      best: 0.5,
      random: 0.3,
      isFirst: false,
      isAmongTwo: true,
      isMissing: false,
      isNotAllowed: false,
    })
  })

  it('finds the best channel even where the hour is badly chosen', () => {
    expect(graded(PHONE_BADLY_TIMED, EMAIL_WELL_TIMED)).toMatchObject({ value: 0.1, isFirst: true, isAmongTwo: true })
  })

  it('values what is not allowed like a choice at random', () => {
    expect(graded(AT_NIGHT, EMAIL_WELL_TIMED)).toMatchObject({
      value: 0.3,
      isFirst: false,
      isAmongTwo: false,
      isNotAllowed: true,
    })
  })

  it('values a missing answer like a choice at random', () => {
    expect(gradeChoice(aQuery(), TRUTH, undefined)).toMatchObject({ value: 0.3, isAmongTwo: false, isMissing: true })
  })

  it('misses a number two where another channel is open', () => {
    expect(graded(EMAIL_WELL_TIMED)).toMatchObject({ value: 0.4, isMissing: true })
  })

  it('asks for no number two where no other channel is open', () => {
    const truth = aTruth({ email: { 1: 0.2 } })
    const answer = { id: 'q1', ranked: [{ channel: 'email', window: 1, p: 0.2 }], probe: null } as const
    expect(gradeChoice(aQuery(), truth, answer)).toMatchObject({ isMissing: false, isFirst: true })
  })

  it('does not allow a number two on the same channel', () => {
    expect(graded(EMAIL_WELL_TIMED, { ...EMAIL_WELL_TIMED, window: 1 })).toMatchObject({ isNotAllowed: true })
  })
})

describe(recovered.name, () => {
  it('sets what was gained over chance against what could be gained', () => {
    const gain = (0.4 + 0.1) / 2 - 0.3
    expect(recovered([graded(EMAIL_WELL_TIMED), graded(PHONE_BADLY_TIMED)])).toBeCloseTo(gain / (0.5 - 0.3), 12)
  })
})
