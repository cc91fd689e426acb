// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aRun } from '../../test/a-run.ts'
import { checkImport, connectors, suggestMapping, upload } from '../../test/mock/imports.ts'
import { type Answers, stubApi, stubUpload } from '../../test/stubbed-api.ts'
import DataPage from './data-page.tsx'

const STATUS = {
  asOf: '2026-11-22T06:00:00Z',
  dataFrom: null,
  dataThrough: null,
  timeZone: 'UTC',
  customers: 0,
  contacts: 0,
  sampleCustomers: 0,
  segments: [],
  countries: [],
  sources: [],
  imports: [],
}

const ANSWERS: Answers = {
  DataStatus: { dataStatus: STATUS, viewer: { name: 'Dashboard', scopes: ['aggregates:read', 'ingest'] } },
  Sources: { dataStatus: STATUS },
  Imports: { dataStatus: STATUS },
  Connectors: { connectors },
  Upload: { upload, suggestMapping },
  CheckImport: { checkImport },
  StartImport: { startImport: { run: aRun({ id: '12' }), errors: [] } },
}

function show(search: string, answers: Answers = {}) {
  history.replaceState(null, '', `/data${search}`)
  const asked = stubApi({ ...ANSWERS, ...answers })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  render(
    <QueryClientProvider client={client}>
      <DataPage />
    </QueryClientProvider>,
  )
  return asked
}

function choose(name: string, value: string): void {
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {})
  sessionStorage.clear()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

describe('the page of an empty store', () => {
  test('says what will stand there and shows the ways to get there', async () => {
    show('')
    const ways = await screen.findAllByRole('link', { name: 'Import a file' })
    expect(ways.map((way) => way.getAttribute('href'))).toContain('/data?step=upload')
    expect((await screen.findByRole('link', { name: 'Try the sample data' })).getAttribute('href')).toBe('/welcome')
  })

  test('offers no import to whoever may not', async () => {
    const viewer = { name: 'Reader', scopes: ['aggregates:read'] }
    show('?step=upload', { DataStatus: { dataStatus: STATUS, viewer } })
    await screen.findByText('Nothing has been imported yet.')
    expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull()
    expect(screen.queryByText('Upload a file')).toBeNull()
  })
})

describe('uploading', () => {
  async function send(name: string) {
    const input = await screen.findByLabelText('File to import')
    await screen.findByRole('option', { name: /^email/ })
    fireEvent.change(input, { target: { files: [new File(['a;b'], name)] } })
    fireEvent.click(screen.getByRole('button', { name: 'Upload' }))
  }

  test('a table goes on to what its columns mean', async () => {
    const addresses = stubUpload({ status: 201, body: { id: 'waiting' } })
    show('?step=upload')
    await send('Calls March.csv')
    const heading = await screen.findByRole('heading', { name: 'What do the columns of calls.csv mean?' })
    expect(document.activeElement).toBe(heading)
    expect(addresses).toEqual(['/v1/imports?connector=csv&fileName=Calls+March.csv'])
    expect(location.search).toBe('?step=map&upload=waiting')
  })

  test('a name that speaks of one kind of file chooses it', async () => {
    const addresses = stubUpload({ status: 201, body: { id: 'waiting' } })
    show('?step=upload', { Upload: { upload: { ...upload, connector: 'email' }, suggestMapping: null } })
    await send('archive.mbox.gz')
    await screen.findByText('What calls.csv would bring')
    expect(addresses[0]).toContain('connector=email')
  })

  test('says why a file is not taken', async () => {
    const message = 'The file is larger than 1024 MB.'
    stubUpload({ status: 413, body: { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] } })
    show('?step=upload')
    await send('calls.csv')
    expect((await screen.findByRole('alert')).textContent).toBe(message)
  })
})

describe('mapping the columns', () => {
  test('asks beside the field for what could not be guessed, until it is told', async () => {
    show('?step=map&upload=waiting')
    const asks = /whether the customer/
    expect(await screen.findByText(asks)).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Who made contact' }).getAttribute('aria-invalid')).toBe('true')
    choose('Who made contact', ':Kind')
    expect(screen.queryByText(asks)).toBeNull()
  })

  test('asks the server with what the form says, and goes on to what it found', async () => {
    const asked = show('?step=map&upload=waiting')
    await screen.findByText(/whether the customer/)
    choose('Who made contact', ':Kind')
    choose('“out”', 'OUTBOUND')
    choose('“in”', 'INBOUND')
    fireEvent.click(screen.getByRole('button', { name: 'Check the file' }))
    const heading = await screen.findByRole('heading', { name: 'What calls.csv would bring' })
    expect(document.activeElement).toBe(heading)
    const direction = { column: 'Kind', values: { out: 'OUTBOUND', in: 'INBOUND' } }
    expect(asked.find(({ name }) => name === 'CheckImport')?.variables).toMatchObject({
      uploadId: 'waiting',
      mapping: { source: 'calls', events: [{ channel: 'PHONE', direction }] },
    })
  })

  test('puts what the server refuses beside its field, and the focus there', async () => {
    const field = ['mapping', 'events', '0', 'outcome', 'values', 'talked']
    const errors = [{ code: 'UNKNOWN_VALUE', message: 'events.0.outcome gives "TALKED"', field }]
    show('?step=map&upload=waiting', {
      Upload: { upload, suggestMapping: { ...suggestMapping, missing: [] } },
      CheckImport: { checkImport: { check: null, errors } },
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Check the file' }))
    await screen.findByText('events.0.outcome gives "TALKED"')
    const outcome = screen.getByRole('combobox', { name: 'Outcome' })
    expect(outcome.getAttribute('aria-invalid')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(outcome))
  })

  test('text that is no JSON leaves the form as it was, and cannot be checked', async () => {
    show('?step=map&upload=waiting')
    const text = await screen.findByRole('textbox', { name: 'The mapping as JSON', hidden: true })
    fireEvent.change(text, { target: { value: '{ "source": ' } })
    expect(screen.getByText(/^This is no JSON/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Check the file' }).hasAttribute('disabled')).toBe(true)
    expect((screen.getByRole('textbox', { name: 'Name of the source' }) as HTMLInputElement).value).toBe('calls')
  })

  test('the text and the form say the same', async () => {
    show('?step=map&upload=waiting')
    const text = await screen.findByRole('textbox', { name: 'The mapping as JSON', hidden: true })
    fireEvent.change(text, { target: { value: '{ "source": "exchange" }' } })
    const source = screen.getByRole('textbox', { name: 'Name of the source' }) as HTMLInputElement
    expect(source.value).toBe('exchange')
    fireEvent.change(source, { target: { value: 'office' } })
    expect(JSON.parse((text as HTMLTextAreaElement).value)).toEqual({ source: 'office' })
  })
})

describe('checking and importing', () => {
  test('tells what an import would bring, and starts it', async () => {
    const asked = show('?step=check&upload=waiting')
    await screen.findByText('14 rows would be refused')
    expect(screen.getByText('No column says who may be contacted. Contacts alone are no consent.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Start the import' }))
    await waitFor(() => expect(location.pathname + location.search).toBe('/data/imports/12?step=import'))
    expect(asked.find(({ name }) => name === 'StartImport')?.variables).toMatchObject({ uploadId: 'waiting' })
  })

  test('does not start what would bring nothing', async () => {
    const check = { ...checkImport.check, records: 14, rejected: 14 }
    show('?step=check&upload=waiting', { CheckImport: { checkImport: { check, errors: [] } } })
    await screen.findByText('14 rows would be refused')
    expect(screen.getByRole('button', { name: 'Start the import' }).hasAttribute('disabled')).toBe(true)
  })

  test('an upload that is gone can be sent again', async () => {
    show('?step=check&upload=gone', { Upload: { upload: null, suggestMapping: null } })
    expect(await screen.findByRole('link', { name: 'Upload it again' })).toBeTruthy()
  })
})
