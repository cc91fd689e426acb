// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { Panel } from './panel.tsx'
import { numberColumn, textCell, textColumn } from './table.ts'

function NamesPanel() {
  const report = useQuery({ queryKey: ['names'], queryFn: () => ['Ada', 'Ben'] })
  return (
    <Panel
      name="names"
      title="Names"
      subtitle="Who is here."
      definition={<p>Everybody is counted once.</p>}
      report={report}
      finding={() => null}
      table={(names) => ({
        caption: 'Names',
        columns: [textColumn('Name'), numberColumn('Letters')],
        rows: names.map((name) => [textCell(name), textCell(String(name.length))]),
      })}
    >
      {(names) => <p>Chart of {names.join(' and ')}</p>}
    </Panel>
  )
}

async function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  render(
    <QueryClientProvider client={client}>
      <NamesPanel />
    </QueryClientProvider>,
  )
  await screen.findByText('Chart of Ada and Ben')
}

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

describe('a panel on paper', () => {
  test('shows its chart, the whole table, and how it is counted, with nothing to press', async () => {
    history.replaceState(null, '', '/?print=1')
    await show()
    expect(await screen.findAllByRole('row')).toHaveLength(3)
    expect(screen.getByText('Everybody is counted once.')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('is the same when the browser prints the page as it stands, but for what would have to be fetched', async () => {
    await show()
    expect(screen.queryByRole('table')).toBeNull()
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(await screen.findAllByRole('row')).toHaveLength(3)
    expect(screen.queryByRole('button')).toBeNull()
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(screen.queryByRole('table')).toBeNull()
  })
})
