import { describe, expect, it } from 'vitest'
import { MEASURES } from './measure.ts'
import { measured, WITHHELD } from './measured.ts'
import { METRICS } from './metrics.ts'

const ALONE = { groupContacts: 0, days: 1, peopleShare: 1 }

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
    expect(measured('CHANNEL_SHARE', { contacts: 9 }, { ...ALONE, groupContacts: 9 })).toEqual(WITHHELD)
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
    expect(measured('CHANNEL_SHARE', { contacts: 25 }, { ...ALONE, groupContacts: 100 })).toMatchObject({
      value: 0.25,
      numerator: 25,
      denominator: 100,
    })
  })

  it('spreads emails over people and days', () => {
    const values = measured('EMAILS_PER_CUSTOMER_PER_DAY', { emails: 120, emailCustomers: 10 }, { ...ALONE, days: 6 })
    expect(values).toMatchObject({ value: 2, numerator: 120, denominator: 60, sample: 'OK' })
  })

  it('estimates people from a sample, with an interval', () => {
    const sampled = { ...ALONE, peopleShare: 1 / 16 }
    expect(measured('CUSTOMERS', { customers: 100 }, sampled)).toMatchObject({
      value: 1600,
      low: 1296,
      high: 1904,
      sample: 'OK',
    })
    expect(measured('CUSTOMERS', { customers: 9 }, sampled)).toEqual(WITHHELD)
    expect(measured('CUSTOMERS', { customers: 9 }, ALONE)).toMatchObject({ value: 9, low: null, sample: 'OK' })
    const week = { ...sampled, days: 14 }
    const perWeek = measured('CONTACTS_PER_CUSTOMER_PER_WEEK', { contacts: 9600, customers: 100 }, week)
    expect(perWeek).toMatchObject({ value: 3, numerator: 9600, denominator: 3200 })
    expect([perWeek.low, perWeek.high]).toEqual([9600 / (1904 * 2), 9600 / (1296 * 2)])
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
      attempts: 80,
      keyed: 40,
      customers: 40,
      replyDelayP25: 1,
      replyDelayMedian: 1,
      replyDelayP75: 2,
      replyDelayP90: 2,
    }
    for (const measure of MEASURES) {
      const { low, denominator } = measured(measure, counts, { ...ALONE, groupContacts: 80, days: 7 })
      expect([measure, low !== null]).toEqual([measure, METRICS[measure].unit === 'SHARE'])
      expect([measure, denominator !== null]).toEqual([measure, METRICS[measure].denominator !== null])
    }
  })
})
