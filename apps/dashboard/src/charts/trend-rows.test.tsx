// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { TrendRows } from './trend-rows.tsx'

afterEach(cleanup)

const POINTS = [
  { day: '2026-09-07', label: '7 Sept', isPartial: false },
  { day: '2026-09-14', label: '14 Sept', isPartial: true },
]

test('draws every row on the scale of the highest column, what is not complete apart', () => {
  render(
    <TrendRows
      caption="Emails over time"
      head="Kind"
      unit="Emails per week"
      figureHeads={['Emails']}
      points={POINTS}
      rows={[
        { key: 'a', label: 'Spam', values: [10, 5], figures: [{ text: '15' }] },
        { key: 'b', label: 'Wanted', values: [40, 20], figures: [{ text: '60' }] },
      ]}
    />,
  )
  const table = screen.getByRole('table', { name: 'Emails over time' })
  expect(within(table).getByRole('columnheader', { name: 'Emails per week, highest 40' })).toBeTruthy()
  const paths = [...table.querySelectorAll('path')].map((path) => path.getAttribute('d'))
  expect(paths).toEqual(['M0.08 1V0.75h0.84V1z', 'M1.08 1V0.875h0.84V1z', 'M0.08 1V0h0.84V1z', 'M1.08 1V0.5h0.84V1z'])
})
