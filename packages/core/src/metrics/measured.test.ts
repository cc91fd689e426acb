import { describe, expect, it } from 'vitest'
import { MEASURES } from './measure.ts'
import { measured, WITHHELD } from './measured.ts'
import { METRICS } from './metrics.ts'

const ALONE = { groupContacts: 0, days: 1 }

describe(measured.name, () => {
  it('divides unanswered attempts by settled ones and leaves open and undelivered ones out', () => {
    const counts = { answered: 60, declined: 10, unanswered: 30, open: 500, undelivered: 500 }
    expect(measured('UNANSWERED_RATE', counts, ALONE)).toMatchObject({
      value: 0.3,
      numerator: 30,
      denominator: 100,
      sample: 'OK',
    })
    expect(measured('ANSWER_RATE', counts, ALONE)).toMatchObject({ value: 0.6, numerator: 60, denominator: 100 })
  })

  it('gives a rate its interval', () => {
    const { low, high } = measured('ANSWER_RATE', { answered: 81, unanswered: 182 }, ALONE)
    expect(low).toBeCloseTo(0.2553, 4)
    expect(high).toBeCloseTo(0.3662, 4)
  })

  it.each([
    [9, 'WITHHELD'],
    [10, 'FEW'],
    [29, 'FEW'],
    [30, 'OK'],
  ] as const)('of %i cases a rate is %s', (answered, sample) => {
    expect(measured('ANSWER_RATE', { answered }, ALONE).sample).toBe(sample)
  })

  it('withholds everything from which the rate could be found again', () => {
    expect(measured('ANSWER_RATE', { answered: 9 }, ALONE)).toEqual(WITHHELD)
    expect(measured('REPLY_DELAY_MEDIAN', { answered: 9, replyDelayMedian: 60 }, ALONE)).toEqual(WITHHELD)
    expect(measured('CHANNEL_SHARE', { contacts: 9 }, { groupContacts: 9, days: 1 })).toEqual(WITHHELD)
  })

  it('never withholds a count for being small', () => {
    expect(measured('CONTACTS', { contacts: 1 }, ALONE)).toEqual({
      value: 1,
      numerator: null,
      denominator: null,
      low: null,
      high: null,
      sample: 'OK',
    })
    expect(measured('OPEN', {}, ALONE).value).toBe(0)
  })

  it('takes spam shares of classified mail alone', () => {
    const counts = { emails: 1000, legitimate: 70, graymail: 20, spam: 10 }
    expect(measured('SPAM_SHARE', counts, ALONE).value).toBe(0.1)
    expect(measured('SPAM_AND_GRAYMAIL_SHARE', counts, ALONE).value).toBe(0.3)
  })

  it('takes a channel share of all contacts around it', () => {
    expect(measured('CHANNEL_SHARE', { contacts: 25 }, { groupContacts: 100, days: 1 })).toMatchObject({
      value: 0.25,
      numerator: 25,
      denominator: 100,
    })
  })

  it('spreads emails over people and days', () => {
    const values = measured(
      'EMAILS_PER_CUSTOMER_PER_DAY',
      { emails: 120, emailCustomers: 10 },
      { groupContacts: 0, days: 6 },
    )
    expect(values).toMatchObject({ value: 2, numerator: 120, denominator: 60, sample: 'OK' })
  })

  it('gives an interval to shares and a denominator to whatever names one', () => {
    const counts = {
      contacts: 40,
      answered: 40,
      unanswered: 40,
      legitimate: 40,
      spam: 40,
      emails: 40,
      emailCustomers: 40,
      replyDelayMedian: 1,
      replyDelayP90: 2,
    }
    for (const measure of MEASURES) {
      const { low, denominator } = measured(measure, counts, { groupContacts: 80, days: 1 })
      expect([measure, low !== null]).toEqual([measure, METRICS[measure].unit === 'SHARE'])
      expect([measure, denominator !== null]).toEqual([measure, METRICS[measure].denominator !== null])
    }
  })
})
