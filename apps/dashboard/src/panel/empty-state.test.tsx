// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_FILTER, type Filter } from '../filters/filter.ts'
import type { DataStatus } from '../frame/data-status.ts'
import EmptyState from './empty-state.tsx'

const STATUS: DataStatus = {
  asOf: '2026-11-22T06:00:00Z',
  dataFrom: '2025-11-01T12:00:00Z',
  dataThrough: '2026-11-20T11:00:00Z',
  timeZone: 'UTC',
  customers: 10,
  contacts: 100,
  sampleCustomers: 0,
  segments: [],
  countries: [],
  sources: [],
}

function show(parts: {
  filter?: Partial<Filter>
  period?: { from: string; to: string }
  status?: Partial<DataStatus>
}) {
  const onFilter = vi.fn<(filter: Filter) => void>()
  const period = parts.period ?? { from: '2026-11-01', to: '2026-11-20' }
  render(
    <EmptyState
      filter={{ ...DEFAULT_FILTER, ...parts.filter }}
      period={period}
      status={{ ...STATUS, ...parts.status }}
      onFilter={onFilter}
    />,
  )
  return onFilter
}

afterEach(cleanup)

describe(EmptyState, () => {
  test('says how to bring data when there is none', () => {
    show({ status: { dataFrom: null, dataThrough: null } })
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/data', '/welcome'])
  })

  test('offers the period that has data', () => {
    const onFilter = show({ period: { from: '2001-01-01', to: '2001-02-01' } })
    fireEvent.click(screen.getByRole('button', { name: 'Show the period that has data' }))
    expect(onFilter).toHaveBeenCalledWith({ ...DEFAULT_FILTER, range: '2025-11-01..2026-11-20' })
  })

  test('offers to clear each part of the filter by itself', () => {
    const onFilter = show({ filter: { ageBands: ['AGE_75_PLUS'], families: ['TEXT'] } })
    fireEvent.click(screen.getByRole('button', { name: 'Clear 75+' }))
    expect(onFilter).toHaveBeenCalledWith({ ...DEFAULT_FILTER, families: ['TEXT'] })
  })
})
