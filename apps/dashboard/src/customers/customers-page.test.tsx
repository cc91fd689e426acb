// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import CustomersPage from './customers-page.tsx'

interface Person {
  readonly id: string
  segment: string | null
}

interface Asked {
  readonly after?: string
  readonly filter?: { readonly segments?: readonly string[] }
}

/** Somebody whom the page still shows, and who was deleted since. */
const GONE = 'Gone'

function theHouse({ scopes = ['ingest'], error = null }: { scopes?: string[]; error?: object | null } = {}) {
  const people: Person[] = [
    { id: 'Ada', segment: 'silver' },
    { id: 'Bo', segment: null },
    { id: 'Cy', segment: 'gold' },
    { id: GONE, segment: null },
  ]
  const house = {
    status: () => {
      const segments = [...new Set(people.flatMap(({ segment }) => segment ?? []))].sort()
      return { dataStatus: { ...aView().status, customers: 4, segments }, viewer: { name: 'x', scopes } }
    },
    list({ after, filter }: Asked) {
      const { segments } = filter ?? {}
      const found = people.filter(({ segment }) => !segments || segments.includes(segment ?? ''))
      const pageInfo = { hasNextPage: !after, hasPreviousPage: !!after, startCursor: 'a', endCursor: 'z' }
      const counted = { totalCount: found.length, totalCountLow: null, totalCountHigh: null }
      return { customers: { ...counted, pageInfo, edges: found.map((each) => ({ node: listed(each) })) } }
    },
    assign({ customers, segment }: { customers?: string[]; segment?: string | null }) {
      if (error) return { assignSegment: { segment: null, error, results: [] } }
      const results = (customers ?? []).map((id) => {
        const person = people.find((each) => each.id === id && id !== GONE)
        const segmentBefore = person?.segment ?? null
        if (person) person.segment = segment ?? null
        return { customer: person ? { id } : null, segmentBefore }
      })
      return { assignSegment: { segment, error: null, results } }
    },
  }
  return stubApi({ DataStatus: house.status, Customers: house.list, AssignSegment: house.assign })
}

function listed(person: Person) {
  const unlikely = { externalId: null, ageBand: 'UNKNOWN', lastAnswerAt: null, unansweredStreak: 0 }
  const recommendation = { decidedBy: 'NOTHING', first: null, second: null }
  return { ...person, name: person.id, ...unlikely, recommendation }
}

async function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  render(
    <QueryClientProvider client={client}>
      <CustomersPage />
    </QueryClientProvider>,
  )
  await screen.findByText('Ada')
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const segmentOf = (name: string) => screen.getByRole('rowheader', { name: new RegExp(`^${name}`) }).textContent
const button = (name: string) => screen.getByRole('button', { name })

function select(...names: string[]) {
  for (const name of names) fireEvent.click(box(`Select ${name}`))
}

function put(segment: string) {
  fireEvent.change(screen.getByLabelText('Name of the segment'), { target: { value: segment } })
  fireEvent.click(button('Put into segment'))
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  speak(ENGLISH)
  history.replaceState(null, '', '/')
})

describe(CustomersPage, () => {
  test('lets nobody be selected without the right, nor on paper', async () => {
    theHouse({ scopes: ['profiles:read', 'admin'] })
    await show()
    expect(screen.queryByRole('checkbox')).toBeNull()
    cleanup()
    history.replaceState(null, '', '/?print=1')
    theHouse()
    await show()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('offers what to do as soon as somebody is selected, and says how many are', async () => {
    theHouse()
    await show()
    expect(screen.queryByRole('form', { name: 'Segment of the selected customers' })).toBeNull()
    select('Ada', 'Cy')
    expect(screen.getByText('2 selected').getAttribute('role')).toBe('status')
    const field = screen.getByLabelText<HTMLInputElement>('Name of the segment')
    expect([...(field.list?.options ?? [])].map(({ value }) => value)).toEqual(['gold', 'silver'])
  })

  test('selects all on the page, and tells when it is only some', async () => {
    theHouse()
    await show()
    const all = box('Select all on this page')
    select('Ada')
    expect([all.checked, all.indeterminate]).toEqual([false, true])
    fireEvent.click(all)
    expect(screen.getByText('4 selected')).toBeTruthy()
    expect([all.checked, all.indeterminate]).toEqual([true, false])
    fireEvent.click(all)
    expect(screen.queryByText(/selected/)).toBeNull()
  })

  test('takes the keyboard from a row to the name by Enter, and back when the selection is cleared', async () => {
    theHouse()
    await show()
    select('Bo')
    fireEvent.keyDown(box('Select Bo'), { key: 'Enter' })
    expect(document.activeElement).toBe(screen.getByLabelText('Name of the segment'))
    fireEvent.click(button('Clear selection'))
    expect(document.activeElement).toBe(box('Select Bo'))
    expect(box('Select Bo').checked).toBe(false)
  })

  test('puts them into a segment, shows it, and puts each back where they were', async () => {
    const asked = theHouse()
    await show()
    select('Ada', 'Bo', 'Cy')
    put('  gold ')
    expect(await screen.findByText('3 customers are in “gold” now.')).toBeTruthy()
    expect(['Ada', 'Bo', 'Cy'].map(segmentOf)).toEqual(['Adagold', 'Bogold', 'Cygold'])
    expect(box('Select Ada').checked).toBe(false)
    await waitFor(() => expect(within(screen.getByLabelText('Segment')).queryByText('silver')).toBeNull())
    expect(document.activeElement).toBe(button('Undo'))
    fireEvent.click(button('Undo'))
    expect(await screen.findByText('Undone: everybody is where they were before.')).toBeTruthy()
    expect(['Ada', 'Bo', 'Cy'].map(segmentOf)).toEqual(['Adasilver', 'Bo', 'Cygold'])
    expect(document.activeElement).toBe(button('Close'))
    fireEvent.click(button('Close'))
    expect(screen.queryByText(/^Undone/)).toBeNull()
    expect(document.activeElement).toBe(box('Select Cy'))
    expect(asked.filter(({ name }) => name === 'AssignSegment').map(({ variables }) => variables)).toEqual([
      { customers: ['Ada', 'Bo', 'Cy'], segment: 'gold' },
      { customers: ['Ada'], segment: 'silver' },
      { customers: ['Bo'], segment: null },
    ])
  })

  test('takes them out of their segment, where somebody is in one', async () => {
    theHouse()
    await show()
    select('Bo')
    expect(screen.queryByRole('button', { name: 'Take out of segment' })).toBeNull()
    select('Ada')
    fireEvent.click(button('Take out of segment'))
    expect(await screen.findByText('2 customers are in no segment now.')).toBeTruthy()
    expect(segmentOf('Ada')).toBe('Ada')
  })

  test('takes it back also where they have left the list by it', async () => {
    history.replaceState(null, '', '/?seg=silver')
    theHouse()
    await show()
    select('Ada')
    put('gold')
    await screen.findByText('1 customer is in “gold” now.')
    expect(screen.getByText('Nobody matches.')).toBeTruthy()
    expect(screen.getByLabelText<HTMLSelectElement>('Segment').value).toBe('silver')
    fireEvent.click(button('Undo'))
    await screen.findByText('Undone: everybody is where they were before.')
    expect(segmentOf('Ada')).toBe('Adasilver')
    fireEvent.click(button('Close'))
    expect(document.activeElement).toBe(box('Select all on this page'))
  })

  test('says how many are not known any more, and has nothing to undo where nothing was changed', async () => {
    theHouse()
    await show()
    select('Cy', GONE)
    put('gold')
    expect(await screen.findByText('1 customer is in “gold” now. 1 is not known any more.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  test('asks for no change without a name', async () => {
    const asked = theHouse()
    await show()
    select('Ada')
    fireEvent.change(screen.getByLabelText('Name of the segment'), { target: { value: '  ' } })
    fireEvent.submit(screen.getByRole('form', { name: 'Segment of the selected customers' }))
    expect(asked.some(({ name }) => name === 'AssignSegment')).toBe(false)
  })

  test('keeps the selection and says why when the API refuses', async () => {
    theHouse({ error: { code: 'BAD_TEXT', message: 'segment holds a control character or a broken letter' } })
    await show()
    select('Ada')
    put('gold')
    expect((await screen.findByRole('alert')).textContent).toBe('segment holds a control character or a broken letter')
    expect(box('Select Ada').checked).toBe(true)
    select('Bo')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('begins with nobody on another page of the list', async () => {
    theHouse()
    await show()
    select('Ada')
    fireEvent.click(button('Next'))
    await vi.waitFor(() => expect(screen.queryByText('1 selected')).toBeNull())
    fireEvent.click(button('Previous'))
    await vi.waitFor(() => expect(button('Next')).toHaveProperty('disabled', false))
    expect(box('Select Ada').checked).toBe(false)
  })

  test('says it in German', async () => {
    speak(GERMAN)
    theHouse()
    await show()
    fireEvent.click(box('Ada auswählen'))
    expect(screen.getByText('1 ausgewählt')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Name des Segments'), { target: { value: 'gold' } })
    fireEvent.click(button('In das Segment aufnehmen'))
    expect(await screen.findByText('1 Kunde ist jetzt in „gold“.')).toBeTruthy()
  })
})
