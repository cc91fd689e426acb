// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { RequestError } from '../graphql/request-error.ts'
import { MetricDefinitions } from './metric-definitions.ts'
import { Panel } from './panel.tsx'
import { numberColumn, rateCell, textCell, textColumn } from './table.ts'

interface Ask {
  readonly answer: () => Promise<readonly string[]>
}

function AskedPanel({ answer }: Ask) {
  const report = useQuery({ queryKey: ['names'], queryFn: answer })
  return (
    <Panel
      name="names"
      title="Names"
      subtitle="Who is here."
      definition={<MetricDefinitions measures={['CONTACTS']} />}
      report={report}
      finding={(names) => (names.length > 1 ? `${names.length} names` : null)}
      table={(names) => ({
        caption: 'Names',
        columns: [textColumn('Name'), numberColumn('Share %')],
        rows: names.map((name) => [textCell(name), rateCell({ kind: 'WITHHELD' })]),
      })}
      empty={<p>Nobody yet</p>}
    >
      {(names) => (names.includes('broken') ? <Broken /> : <p>Chart of {names.join(' and ')}</p>)}
    </Panel>
  )
}

function Broken(): never {
  throw new Error('cannot be drawn')
}

function show(answer: Ask['answer']) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  render(
    <QueryClientProvider client={client}>
      <AskedPanel answer={answer} />
    </QueryClientProvider>,
  )
  return client
}

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

describe(Panel, () => {
  test('holds its place while the first answer is on its way', () => {
    show(() => new Promise(() => {}))
    expect(screen.getByRole('region', { name: 'Names' }).getAttribute('aria-busy')).toBe('true')
    expect(screen.getByText('Loading Names')).toBeTruthy()
  })

  test('says the finding when there is one', async () => {
    show(async () => ['Dana', 'Priya'])
    expect(await screen.findByRole('heading', { name: '2 names' })).toBeTruthy()
    expect(screen.getByText('Chart of Dana and Priya')).toBeTruthy()
  })

  test('keeps the old answer while a new one is asked for', async () => {
    const answers = [async () => ['Dana'], () => new Promise<string[]>(() => {})]
    const client = show(() => answers.shift()?.() ?? Promise.resolve([]))
    await screen.findByText('Chart of Dana')
    void client.invalidateQueries()
    expect(screen.getByText('Chart of Dana')).toBeTruthy()
  })

  test('keeps the last answer and says how old it is when the server is gone', async () => {
    const answers = [
      async () => ['Dana'],
      () => Promise.reject(new RequestError('OFFLINE', 'The server cannot be reached.', null)),
    ]
    const client = show(() => answers.shift()?.() ?? Promise.resolve([]))
    await screen.findByText('Chart of Dana')
    void client.invalidateQueries()
    expect((await screen.findByRole('alert')).textContent).toMatch(/^As of .*The server cannot be reached/)
    expect(screen.getByText('Chart of Dana')).toBeTruthy()
  })

  test('shows the same numbers as a table, and withholds there what is withheld', async () => {
    show(async () => ['Dana'])
    await screen.findByText('Chart of Dana')
    fireEvent.click(screen.getByRole('button', { name: 'Table' }))
    expect(screen.getByRole('rowheader', { name: 'Dana' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: 'too few to show' })).toBeTruthy()
  })

  test('says why it is empty, and offers no file of nothing', async () => {
    show(async () => [])
    expect(await screen.findByText('Nobody yet')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Download CSV/ }).hasAttribute('disabled')).toBe(true)
  })

  test('fails alone, with the request id and a way to ask again', async () => {
    const answers = [
      () => Promise.reject(new RequestError('UNAVAILABLE', 'The store is down.', 'req-7')),
      async () => ['Dana'],
    ]
    show(() => answers.shift()?.() ?? Promise.resolve([]))
    expect((await screen.findByRole('alert')).textContent).toContain('req-7')
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('Chart of Dana')).toBeTruthy()
  })

  test('names who can grant the right that is missing', async () => {
    show(() => Promise.reject(new RequestError('FORBIDDEN', 'No.', null)))
    expect(await screen.findByText(/Ask an administrator/)).toBeTruthy()
  })

  test('a chart that cannot be drawn takes nothing else with it', async () => {
    const complaints = silenceConsole()
    show(async () => ['broken'])
    expect(await screen.findByRole('alert')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Table' }))
    expect(screen.getByRole('rowheader', { name: 'broken' })).toBeTruthy()
    complaints.restore()
  })
})

/** React reports a caught error on the console as well. */
function silenceConsole(): { restore: () => void } {
  const original = console.error
  console.error = () => {}
  return {
    restore: () => {
      console.error = original
    },
  }
}
