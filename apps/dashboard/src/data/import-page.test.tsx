// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Route } from 'wouter'
import { aRun } from '../../test/a-run.ts'
import { type Answers, stubApi } from '../../test/stubbed-api.ts'
import ImportPage from './import-page.tsx'

const STATUS = { asOf: '2026-11-22T06:00:00Z', dataThrough: null, timeZone: 'UTC', sources: [] }
const ALL_SCOPES = ['aggregates:read', 'ingest', 'pii:read']
const REFUSED = {
  position: 'calls.csv line 7',
  field: ['Result'],
  value: 'gone',
  code: 'UNKNOWN_VALUE',
  reason: 'is none of talked',
}
const UNDONE = { contactsRemoved: 88, contactsKept: 2, mergesKept: 0, customersRemoved: 39, customersKept: 1 }

function show(run: object | null, scopes: readonly string[] = ALL_SCOPES, answers: Answers = {}) {
  history.replaceState(null, '', '/data/imports/7')
  const asked = stubApi({
    DataStatus: { dataStatus: STATUS, viewer: { name: 'Somebody', scopes } },
    ImportRun: { importRun: run },
    Rejections: { importRun: { rejections: [REFUSED] } },
    ...answers,
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  render(
    <QueryClientProvider client={client}>
      <Route path="/data/imports/:id" component={ImportPage} />
    </QueryClientProvider>,
  )
  return asked
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

describe('the page of an import', () => {
  test('shows what was refused, and where all of it can be fetched', async () => {
    show(aRun({ rejected: 2, rejectedFileUrl: '/v1/imports/7/rejected.csv' }))
    expect(await screen.findByText('gone')).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Download all as rejected.csv' })
    expect(link.getAttribute('href')).toBe('/v1/imports/7/rejected.csv')
  })

  test('asks for no refused rows where people may not be seen', async () => {
    const asked = show(aRun({ rejected: 2 }), ['aggregates:read', 'ingest'])
    await screen.findByText('Imported', { selector: 'span' })
    expect(asked.map(({ name }) => name)).not.toContain('Rejections')
  })

  test('offers to undo only to whoever may import, and only what can be undone', async () => {
    show(aRun({ undoable: true }), ['aggregates:read', 'pii:read'])
    await screen.findByText('Imported', { selector: 'span' })
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
    cleanup()
    show(aRun({ undoable: false }))
    await screen.findByText('Imported', { selector: 'span' })
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  test('says what goes and what stays before anything is undone, and then what came of it', async () => {
    const undone = aRun({ status: 'UNDONE', undoable: false, undone: UNDONE })
    const asked = show(aRun(), ALL_SCOPES, { UndoImport: { undoImport: { run: undone, errors: [] } } })
    fireEvent.click(await screen.findByRole('button', { name: 'Undo this import…' }))
    expect(screen.getByText('Up to 90 contacts that this import was the first to tell of.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'What stays' })).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('UndoImport')
    fireEvent.click(screen.getByRole('button', { name: 'Undo this import' }))
    expect(await screen.findByText('It has been undone. The same file can be imported again.')).toBeTruthy()
    expect(screen.getByText('88')).toBeTruthy()
  })

  test('says why an import cannot be undone', async () => {
    const errors = [{ message: 'This import is running elsewhere.' }]
    show(aRun(), ALL_SCOPES, { UndoImport: { undoImport: { run: null, errors } } })
    fireEvent.click(await screen.findByRole('button', { name: 'Undo this import…' }))
    fireEvent.click(screen.getByRole('button', { name: 'Undo this import' }))
    expect((await screen.findByRole('alert')).textContent).toBe('This import is running elsewhere.')
  })

  test('says that leaving does not stop what is running', async () => {
    show(aRun({ status: 'RUNNING', share: 0.5, total: 200, finishedAt: null }))
    expect(await screen.findByText('Leaving this page does not stop it.')).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.5')
  })

  test('knows when there is none', async () => {
    show(null)
    expect(await screen.findByText('There is no such import.')).toBeTruthy()
  })
})
