// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { anAggregate, aRate, aRow } from '../../test/rows.ts'
import HeatMap from '../charts/heat-map.tsx'
import { SplitBars } from '../charts/split-bars.tsx'
import { channelShareGrid, toCohortShares } from './channel-share-series.ts'
import { cohortGridOf } from './cohort-grid.ts'
import { DotPlot } from './dot-plot.tsx'
import { toChannelResponses, toCohortResponses } from './unanswered-series.ts'

afterEach(cleanup)

function cellsOf(name: string): (string | null)[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  return row
    ? within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    : []
}

describe(SplitBars, () => {
  const shares = anAggregate(
    aRow({ AGE_BAND: 'UNDER_18', CHANNEL_FAMILY: 'TEXT' }, aRate('CHANNEL_SHARE', 3, 4)),
    aRow({ AGE_BAND: 'AGE_18_24', CHANNEL_FAMILY: 'EMAIL' }, aRate('CHANNEL_SHARE', 25, 100)),
    aRow({ AGE_BAND: 'AGE_18_24', CHANNEL_FAMILY: 'TEXT' }, aRate('CHANNEL_SHARE', 75, 100)),
    aRow({ AGE_BAND: 'AGE_75_PLUS', CHANNEL_FAMILY: 'EMAIL' }, aRate('CHANNEL_SHARE', 20, 20)),
  )

  test('is a table that can be read without its bars', () => {
    render(<SplitBars grid={channelShareGrid(toCohortShares(shares), 'INBOUND')} />)
    expect(cellsOf('18–24')).toEqual(['25%', '75%', '100'])
    expect(cellsOf('75+')).toEqual(['100%', '0%', '20 (few)'])
  })

  test('leaves no trace of a withheld number', () => {
    render(<SplitBars grid={channelShareGrid(toCohortShares(shares), 'INBOUND')} />)
    expect(cellsOf('Under 18')).toEqual(['too few to show', 'under 10'])
  })
})

describe(DotPlot, () => {
  test('says rate, interval and attempts, and withholds below ten', () => {
    const rows = anAggregate(
      aRow({ CHANNEL: 'PHONE' }, aRate('UNANSWERED_RATE', 346, 427)),
      aRow({ CHANNEL: 'FAX' }, aRate('UNANSWERED_RATE', 4, 5)),
    )
    render(<DotPlot channels={toChannelResponses(rows)} overall={{ kind: 'NONE' }} />)
    expect(cellsOf('Phone')).toEqual(['77% to 84%', '81%', '427'])
    expect(cellsOf('Fax')).toEqual(['', 'too few to show', 'under 10'])
  })
})

describe(HeatMap, () => {
  test('prints every value and withholds below ten', () => {
    const rows = anAggregate(
      aRow({ CHANNEL: 'PHONE', AGE_BAND: 'AGE_18_24' }, aRate('UNANSWERED_RATE', 346, 427)),
      aRow({ CHANNEL: 'PHONE', AGE_BAND: 'AGE_25_34' }, aRate('UNANSWERED_RATE', 4, 5)),
      aRow({ CHANNEL: 'PHONE', AGE_BAND: 'AGE_35_44' }, aRate('UNANSWERED_RATE', 10, 20)),
      aRow({ CHANNEL: 'PHONE', AGE_BAND: 'AGE_55_64' }, aRate('UNANSWERED_RATE', 69, 120)),
    )
    render(<HeatMap grid={cohortGridOf(toCohortResponses(rows))} />)
    const cells = screen.getAllByRole('gridcell')
    expect(cells.map((cell) => cell.textContent)).toEqual(['81', '', '50', '58'])
    expect(cells.map((cell) => cell.getAttribute('aria-label'))).toEqual([
      'Phone, 18–24: 81% of 427',
      'Phone, 25–34: too few to show',
      'Phone, 35–44: 50% of 20 (few)',
      'Phone, 55–64: 58% of 120',
    ])
  })
})
