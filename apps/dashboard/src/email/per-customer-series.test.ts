import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRow } from '../../test/rows.ts'
import type { MeasureValue } from '../aggregate/rows.ts'
import { perDayFinding, perDayTable, toAgesPerDay } from './per-customer-series.ts'

function perDay(value: number | null): MeasureValue {
  const sample = value === null ? ('WITHHELD' as const) : ('OK' as const)
  return { ...aCount('EMAILS_PER_CUSTOMER_PER_DAY', 0), value, sample }
}

describe(toAgesPerDay, () => {
  const ages = toAgesPerDay(
    anAggregate(
      aRow({ AGE_BAND: 'AGE_75_PLUS' }, perDay(null), aCount('EMAILS', 4)),
      aRow({ AGE_BAND: 'AGE_18_24' }, perDay(0.0213), aCount('EMAILS', 719)),
      aRow({ AGE_BAND: 'AGE_25_34' }, perDay(null), aCount('EMAILS', 0)),
    ),
  )

  test('goes from young to old and leaves out who got no email', () => {
    expect(ages.map(({ ageBand, value }) => [ageBand, value])).toEqual([
      ['AGE_18_24', 0.0213],
      ['AGE_75_PLUS', null],
    ])
  })

  test('tells nothing of what is withheld', () => {
    expect(perDayTable(ages).rows.map((cells) => cells.map(({ written }) => written))).toEqual([
      ['18–24', '0.0213', '719'],
      ['75+', 'too few to show', '4'],
    ])
  })
})

describe(perDayFinding, () => {
  test.each([
    [0.021, 900, true, 'A customer whom we email gets one from us about every 48 days; a mailbox takes 105 a day'],
    [0.2, 900, false, 'A customer whom we email gets one from us about every 5 days'],
    [1.4, 900, true, 'A customer whom we email gets 1.4 emails a day from us'],
    [0.2, 29, true, null],
    [null, 900, true, null],
  ])('of %d a day over %d emails says %s', (value, emails, showsQuoted, finding) => {
    const kind = value === null ? ('WITHHELD' as const) : ('OK' as const)
    expect(perDayFinding({ kind, value, emails }, showsQuoted)).toBe(finding)
  })
})
