import { describe, expect, test } from 'vitest'
import { aFatigueAnswer } from '../../test/a-fatigue-answer.ts'
import { aRate } from '../../test/rows.ts'
import { rateOf } from '../aggregate/rate.ts'
import { fatigueLead } from './fatigue-lead.ts'

describe(fatigueLead, () => {
  const repeated = rateOf(aRate('REPEAT_SHARE', 90, 1000))
  test.each([
    [
      aFatigueAnswer(),
      '8% of customers hear from us too often, and 9% of our messages repeat what another channel said.',
    ],
    [
      aFatigueAnswer({ over: [0, 0] }),
      'Nobody hears from us too often; 9% of our messages repeat what another channel said.',
    ],
    [aFatigueAnswer({ customers: 29 }), null],
  ])('says what is true of both', (answer, lead) => {
    expect(fatigueLead(answer, repeated)).toBe(lead)
  })

  test('leaves out repeats of which there are few', () => {
    const few = rateOf(aRate('REPEAT_SHARE', 9, 20))
    expect(fatigueLead(aFatigueAnswer(), few)).toBe('8% of customers hear from us too often.')
  })
})
