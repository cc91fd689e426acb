// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { anAggregate, aRate, aRow } from '../../test/rows.ts'
import { crossShare, toCross } from './cross.ts'
import { CrossBars } from './cross-bars.tsx'
import { crossTable } from './cross-table.ts'

afterEach(cleanup)

const CROSS = toCross(
  {
    families: anAggregate(
      aRow({ AGE_BAND: 'UNDER_18', CHANNEL_FAMILY: 'SOCIAL' }, aRate('CHANNEL_SHARE', 3, 4)),
      aRow({ AGE_BAND: 'AGE_18_24', CHANNEL_FAMILY: 'EMAIL' }, aRate('CHANNEL_SHARE', 60, 100)),
      aRow({ AGE_BAND: 'AGE_18_24', CHANNEL_FAMILY: 'SOCIAL' }, aRate('CHANNEL_SHARE', 40, 100)),
      aRow({ AGE_BAND: 'AGE_25_34', CHANNEL_FAMILY: 'EMAIL' }, aRate('CHANNEL_SHARE', 20, 20)),
    ),
    channels: anAggregate(
      aRow({ AGE_BAND: 'UNDER_18', CHANNEL: 'X' }, aRate('CHANNEL_SHARE', 3, 4)),
      aRow({ AGE_BAND: 'AGE_18_24', CHANNEL: 'EMAIL' }, aRate('CHANNEL_SHARE', 60, 100)),
      aRow({ AGE_BAND: 'AGE_18_24', CHANNEL: 'X' }, aRate('CHANNEL_SHARE', 30, 100)),
      aRow({ AGE_BAND: 'AGE_18_24', CHANNEL: 'LINKEDIN' }, aRate('CHANNEL_SHARE', 10, 100)),
      aRow({ AGE_BAND: 'AGE_25_34', CHANNEL: 'EMAIL' }, aRate('CHANNEL_SHARE', 20, 20)),
    ),
    familyTotals: anAggregate(
      aRow({ CHANNEL_FAMILY: 'EMAIL' }, aRate('CHANNEL_SHARE', 80, 124)),
      aRow({ CHANNEL_FAMILY: 'SOCIAL' }, aRate('CHANNEL_SHARE', 43, 124)),
    ),
    channelTotals: anAggregate(
      aRow({ CHANNEL: 'EMAIL' }, aRate('CHANNEL_SHARE', 80, 124)),
      aRow({ CHANNEL: 'X' }, aRate('CHANNEL_SHARE', 33, 124)),
      aRow({ CHANNEL: 'LINKEDIN' }, aRate('CHANNEL_SHARE', 10, 124)),
    ),
  },
  'INBOUND',
)

function cellsOf(name: RegExp): (string | null)[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  return row
    ? within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    : []
}

describe(crossShare, () => {
  const email = { kind: 'FAMILY', family: 'EMAIL' } as const

  test('is of the cohort, or of all who came that way', () => {
    expect(crossShare(CROSS, email, 'AGE_18_24', 'cohort')).toMatchObject({ value: 0.6, denominator: 100 })
    expect(crossShare(CROSS, email, 'AGE_18_24', 'channel')).toMatchObject({ value: 0.75, denominator: 80 })
  })

  test('stays withheld whatever it is the share of', () => {
    const social = { kind: 'FAMILY', family: 'SOCIAL' } as const
    expect(crossShare(CROSS, social, 'UNDER_18', 'channel').kind).toBe('WITHHELD')
  })
})

describe(CrossBars, () => {
  const parts = { cross: CROSS, onToggle: vi.fn() }

  test('has each share with its totals in both directions, and withholds the small cohort', () => {
    render(<CrossBars {...parts} of="cohort" open={[]} />)
    expect(cellsOf(/Social/)).toEqual(['·too few to show', '40%', '0%', '43'])
    expect(cellsOf(/^Contacts$/)).toEqual(['under 10', '100', '20 (few)', ''])
  })

  test('opens a family of several channels to them', () => {
    render(<CrossBars {...parts} of="count" open={['SOCIAL']} />)
    expect(cellsOf(/LinkedIn/)).toEqual(['·too few to show', '10', '0', '10'])
    expect(screen.getByRole('button', { name: 'Social' }).getAttribute('aria-expanded')).toBe('true')
    expect(screen.queryByRole('button', { name: 'Email' })).toBeNull()
    screen.getByRole('button', { name: 'Social' }).click()
    expect(parts.onToggle).toHaveBeenCalledWith('SOCIAL')
  })
})

describe(crossTable, () => {
  test('has every channel with both shares', () => {
    const x = crossTable(CROSS).rows.find(([age, , channel]) => age?.shown === '18–24' && channel?.shown === 'X')
    expect(x?.map(({ written }) => written)).toEqual(['18–24', 'Social', 'X', '30', '30.0', '21.9–39.6', '90.9', '100'])
  })
})
