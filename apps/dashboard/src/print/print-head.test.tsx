// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { DEFAULT_FILTER } from '../filters/filter.ts'
import { PrintHead } from './print-head.tsx'

const VIEW = aView({ filter: { ...DEFAULT_FILTER, segments: ['Retail'] } })

function show() {
  stubApi({ Organisation: { settings: { organisationName: 'Harbour & Finch' } } })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(
    <QueryClientProvider client={client}>
      <PrintHead view={VIEW} />
    </QueryClientProvider>,
  )
}

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

describe(PrintHead, () => {
  test('says whose numbers, of which days and zone, narrowed to what, known until when', async () => {
    history.replaceState(null, '', '/?print=1')
    show()
    expect(await screen.findByText('Harbour & Finch')).toBeTruthy()
    expect(screen.getByText(/^25 Aug 2026 to 22 Nov 2026, days in UTC; compared with/)).toBeTruthy()
    expect(screen.getByText('Only Retail')).toBeTruthy()
    expect(screen.getByText('Data to 22 Nov 2026, 11:00 UTC')).toBeTruthy()
  })

  test('is there from the moment the browser prints until it has printed', () => {
    const { container } = show()
    expect(container.textContent).toBe('')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(screen.getByText('Only Retail')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(container.textContent).toBe('')
  })
})
