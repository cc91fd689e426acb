// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { stubApi } from '../../test/stubbed-api.ts'
import type { CountedPeople } from './count-query.ts'
import { PeopleCount } from './people-count.tsx'

const COUNTED = { totalCount: 1_234, totalCountLow: null, totalCountHigh: null }
const ESTIMATED = { totalCount: 91_237, totalCountLow: 88_907, totalCountHigh: 93_493 }

function show(people: CountedPeople) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <PeopleCount people={people} filter={{ segments: ['gold'] }} />
    </QueryClientProvider>,
  )
}

const text = () => screen.getByRole('status').textContent

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe(PeopleCount, () => {
  test('tells customers, and the contacts behind a number', () => {
    show(COUNTED)
    expect(text()).toBe('1,234 customers')
    cleanup()
    show({ ...COUNTED, contacts: 2_000 })
    expect(text()).toBe('2,000 contacts, 1,234 customers')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('says of an estimate that it is one, no more precisely than it is known', () => {
    show(ESTIMATED)
    expect(text()).toBe('About 91,200 customers')
    expect(screen.getByText('Estimated from a sample, likely 88,900 to 93,500.')).toBeDefined()
  })

  test('counts each of them for whoever asks', async () => {
    stubApi({ CountEach: { customers: { ...COUNTED, totalCount: 90_012 } } })
    show({ ...ESTIMATED, contacts: 94_336 })
    expect(text()).toBe('94,336 contacts, about 91,200 customers')
    fireEvent.click(screen.getByRole('button', { name: 'Count each of them' }))
    await screen.findByText('94,336 contacts, 90,012 customers')
    expect(document.activeElement).toBe(screen.getByRole('status'))
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('says that it counts, which takes its time', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    show(ESTIMATED)
    fireEvent.click(screen.getByRole('button', { name: 'Count each of them' }))
    expect(await screen.findByRole('button', { name: 'Counting…' })).toHaveProperty('disabled', true)
    expect(text()).toBe('About 91,200 customers')
  })

  test('says why they cannot be counted, and keeps the estimate', async () => {
    stubApi({})
    show(ESTIMATED)
    fireEvent.click(screen.getByRole('button', { name: 'Count each of them' }))
    await screen.findByRole('alert')
    expect(text()).toBe('About 91,200 customers')
  })
})
