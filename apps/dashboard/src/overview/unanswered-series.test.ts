import type { AgeBand, Channel } from '@wavelength/core'
import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { cohortGridOf, cohortTable } from './cohort-grid.ts'
import { toChannelResponses, toCohortResponses, unansweredFinding, unansweredTable } from './unanswered-series.ts'

function responses(keys: { CHANNEL: Channel; AGE_BAND?: AgeBand }, unanswered: number, attempts: number) {
  return aRow(
    keys,
    aRate('UNANSWERED_RATE', unanswered, attempts),
    aRate('ANSWER_RATE', attempts - unanswered, attempts),
  )
}

describe(toChannelResponses, () => {
  test('puts the most unanswered first and the withheld last', () => {
    const channels = toChannelResponses(
      anAggregate(
        responses({ CHANNEL: 'FAX' }, 5, 6),
        responses({ CHANNEL: 'SMS' }, 10, 100),
        responses({ CHANNEL: 'PHONE' }, 80, 100),
      ),
    )
    expect(channels.map(({ channel }) => channel)).toEqual(['PHONE', 'SMS', 'FAX'])
    expect(
      unansweredTable(channels)
        .rows.at(-1)
        ?.map(({ written }) => written),
    ).toEqual(['Fax', ...Array(4).fill('too few to show')])
  })
})

test('a channel that was never tried is left out, not withheld', () => {
  const untried = aRow({ CHANNEL: 'WEB_FORM' }, aRate('UNANSWERED_RATE', 0, 0), aCount('ATTEMPTS', 0))
  expect(toChannelResponses(anAggregate(untried))).toEqual([])
})

describe(unansweredFinding, () => {
  test('names the two ends', () => {
    const channels = toChannelResponses(
      anAggregate(responses({ CHANNEL: 'PHONE' }, 470, 1000), responses({ CHANNEL: 'LIVE_CHAT' }, 60, 1000)),
    )
    expect(unansweredFinding(channels)).toBe('Phone goes unanswered most, at 47%; live chat least, at 6%')
  })

  test('is silent when the ends do not clearly differ', () => {
    const channels = toChannelResponses(
      anAggregate(responses({ CHANNEL: 'PHONE' }, 20, 50), responses({ CHANNEL: 'SMS' }, 17, 50)),
    )
    expect(unansweredFinding(channels)).toBeNull()
  })
})

describe(cohortTable, () => {
  const cells = toCohortResponses(
    anAggregate(
      responses({ CHANNEL: 'SMS', AGE_BAND: 'AGE_18_24' }, 10, 100),
      responses({ CHANNEL: 'PHONE', AGE_BAND: 'AGE_18_24' }, 346, 427),
    ),
  )

  test('lets a leader read one cohort on one channel with its denominator', () => {
    expect(cohortTable(cells).rows[0]?.map(({ shown }) => shown)).toEqual([
      'Phone',
      '18–24',
      '81.0%',
      '77.0–84.5',
      '19.0%',
      '427',
    ])
  })

  test('has the same numbers as the heat map', () => {
    const grid = cohortGridOf(cells)
    const shown = cohortTable(cells).rows.map(([, , rate]) => rate?.shown)
    const drawn = grid.rows.flatMap((row) => grid.columns.map((column) => grid.cellOf(row.key, column.key).rate))
    expect(drawn.map((rate) => ('value' in rate ? `${(rate.value * 100).toFixed(1)}%` : ''))).toEqual(shown)
  })
})
