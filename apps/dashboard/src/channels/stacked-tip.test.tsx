// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { rateFrom } from '../aggregate/rate.ts'
import type { MixPoint } from './mix-series.ts'
import { StackedTip } from './stacked-tip.tsx'

afterEach(cleanup)

const POINT: MixPoint = {
  day: '2026-10-12',
  label: '12 Oct',
  when: 'the week of 12 Oct 2026',
  isPartial: false,
  range: { from: '2026-10-12', to: '2026-10-19' },
  contacts: 120,
  shares: new Map([['EMAIL', rateFrom(60, 120)]]),
}

describe(StackedTip, () => {
  test('reads aloud what happened in the stretch beside its shares', () => {
    const payload = [{ payload: { point: POINT, notes: ['13 Oct 2026: Phone line down'] } }]
    render(<StackedTip families={['EMAIL']} active payload={payload} />)
    const said = screen.getByRole('status').textContent
    expect(said).toContain('13 Oct 2026: Phone line down')
    expect(said).toContain('50.0%')
  })

  test('says nothing of a time in which nothing was noted', () => {
    render(<StackedTip families={['EMAIL']} active payload={[{ payload: { point: POINT, notes: [] } }]} />)
    expect(screen.getByRole('status').querySelectorAll('p')).toHaveLength(1)
  })
})
