import type { AgeBand, ChannelFamily } from '@wavelength/core'
import { describe, expect, test } from 'vitest'
import { anAggregate, aRate, aRow } from '../../test/rows.ts'
import { channelShareFinding, channelShareTable, toCohortShares } from './channel-share-series.ts'

function aCell(AGE_BAND: AgeBand, CHANNEL_FAMILY: ChannelFamily, contacts: number, ofContacts: number) {
  return aRow({ AGE_BAND, CHANNEL_FAMILY }, aRate('CHANNEL_SHARE', contacts, ofContacts))
}

describe(toCohortShares, () => {
  test('puts the youngest first and the unknown last', () => {
    const cohorts = toCohortShares(
      anAggregate(
        aCell('UNKNOWN', 'EMAIL', 40, 40),
        aCell('AGE_65_74', 'PHONE', 50, 60),
        aCell('AGE_18_24', 'TEXT', 90, 100),
      ),
    )
    expect(cohorts.map(({ ageBand }) => ageBand)).toEqual(['AGE_18_24', 'AGE_65_74', 'UNKNOWN'])
  })

  test('leaves out a member it does not know', () => {
    expect(
      toCohortShares(
        anAggregate(aRow({ AGE_BAND: 'AGE_200', CHANNEL_FAMILY: 'EMAIL' }, aRate('CHANNEL_SHARE', 1, 40))),
      ),
    ).toEqual([])
  })
})

describe(channelShareTable, () => {
  test('withholds a small cohort in every cell and in its count', () => {
    const table = channelShareTable(
      toCohortShares(anAggregate(aCell('UNDER_18', 'EMAIL', 3, 7), aCell('AGE_18_24', 'TEXT', 90, 100))),
    )
    expect(table.rows[0]?.map(({ written }) => written)).toEqual([
      'Under 18',
      'too few to show',
      'too few to show',
      'too few to show',
    ])
  })

  test('a family without a row has no share', () => {
    const table = channelShareTable(
      toCohortShares(anAggregate(aCell('AGE_18_24', 'TEXT', 100, 100), aCell('AGE_25_34', 'EMAIL', 20, 20))),
    )
    expect(table.rows.map((row) => row.map(({ shown }) => shown))).toEqual([
      ['18–24', '0.0%', '100.0%', '100'],
      ['25–34', '100.0%', '0.0%', '20 (few)'],
    ])
  })
})

describe(channelShareFinding, () => {
  const young = [aCell('AGE_18_24', 'TEXT', 600, 1000), aCell('AGE_18_24', 'EMAIL', 400, 1000)]

  test('names the leads of the youngest and the oldest', () => {
    const old = [aCell('AGE_65_74', 'PHONE', 700, 1000), aCell('AGE_65_74', 'EMAIL', 300, 1000)]
    expect(channelShareFinding(toCohortShares(anAggregate(...young, ...old)))).toBe(
      'Text leads among 18–24s, phone among 65–74s',
    )
  })

  test('is silent when nothing clearly leads', () => {
    const even = [aCell('AGE_18_24', 'TEXT', 21, 40), aCell('AGE_18_24', 'EMAIL', 19, 40)]
    expect(channelShareFinding(toCohortShares(anAggregate(...even)))).toBeNull()
  })

  test('is silent where one family stands alone', () => {
    expect(channelShareFinding(toCohortShares(anAggregate(aCell('AGE_18_24', 'TEXT', 600, 600))))).toBeNull()
  })

  test('is silent about few', () => {
    expect(channelShareFinding(toCohortShares(anAggregate(aCell('AGE_18_24', 'TEXT', 29, 29))))).toBeNull()
  })
})
