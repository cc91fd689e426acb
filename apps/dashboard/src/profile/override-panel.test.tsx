// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { stubApi } from '../../test/stubbed-api.ts'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { OverridePanel } from './override-panel.tsx'
import type { Override } from './override-query.ts'
import { overrideText } from './override-text.ts'
import type { Recommendation } from './profile-query.ts'

const CHOSEN: Override = {
  decisionId: 'd1',
  channel: 'PHONE',
  recommended: 'SMS',
  purpose: 'REMINDER',
  reason: 'CUSTOMER_ASKED',
  note: 'She is travelling',
  madeBy: 'Dashboard',
  madeAt: '2026-11-22T02:00:00Z',
}
const READER = { viewer: 'Dashboard', timeZone: 'UTC' }
const ANSWER = {
  decisionId: 'd2',
  first: { channel: 'SMS' },
  options: [{ channel: 'SMS' }, { channel: 'PHONE' }, { channel: 'EMAIL' }],
} as unknown as Recommendation

function theHouse(overrides: Override[], error: object | null = null) {
  const house = {
    list: () => ({ viewer: { name: 'Dashboard' }, customer: { id: 'c', overrides: [...overrides] } }),
    choose(told: Readonly<Record<string, unknown>>) {
      if (error === null) overrides.unshift({ ...CHOSEN, ...told })
      return { overrideDecision: { override: null, error } }
    },
    takeBack() {
      overrides.shift()
      return { withdrawOverride: { decisionId: 'd1' } }
    },
  }
  return stubApi({ Overrides: house.list, OverrideDecision: house.choose, WithdrawOverride: house.takeBack })
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(
    <QueryClientProvider client={client}>
      <OverridePanel customerId="c" answer={ANSWER} purpose="REMINDER" timeZone="UTC" />
    </QueryClientProvider>,
  )
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  speak(ENGLISH)
})

describe(overrideText, () => {
  test('says who chose what, when, instead of what and why', () => {
    expect(overrideText(CHOSEN, READER)).toBe(
      'You chose Phone instead of Text message on 22 Nov 2026: the customer asked for it.',
    )
    expect(overrideText({ ...CHOSEN, madeBy: 'CRM', reason: 'OTHER' }, READER)).toBe(
      'CRM chose Phone instead of Text message on 22 Nov 2026.',
    )
  })

  test('takes the day of the house', () => {
    expect(overrideText(CHOSEN, { ...READER, timeZone: 'America/New_York' })).toContain('21 Nov 2026')
  })

  test('says so in German', () => {
    speak(GERMAN)
    expect(overrideText(CHOSEN, READER)).toBe(
      'Am 22. Nov. 2026 haben Sie Telefon statt SMS gewählt: der Kunde hat darum gebeten.',
    )
  })
})

describe(OverridePanel, () => {
  test('offers what is open and not recommended, and keeps the choice with its reason', async () => {
    const asked = theHouse([])
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Choose another way' }))
    const channel = screen.getByLabelText<HTMLSelectElement>('Channel')
    expect(document.activeElement).toBe(channel)
    expect([...channel.options].map(({ value }) => value)).toEqual(['PHONE', 'EMAIL'])
    fireEvent.change(channel, { target: { value: 'EMAIL' } })
    fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'NOT_AVAILABLE' } })
    fireEvent.change(screen.getByLabelText('In your words, if you like'), { target: { value: ' Number is wrong ' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect((await screen.findByText('Number is wrong')).tagName).toBe('Q')
    expect(screen.getByRole('button', { name: /Take back: You chose Email instead of Text message/ })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Noted.')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose another way' }))
    expect(asked.find(({ name }) => name === 'OverrideDecision')?.variables).toEqual({
      decisionId: 'd2',
      channel: 'EMAIL',
      reason: 'NOT_AVAILABLE',
      note: 'Number is wrong',
    })
  })

  test('wants words for another reason', () => {
    theHouse([])
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Choose another way' }))
    fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'OTHER' } })
    expect(screen.getByLabelText<HTMLInputElement>('In your words').required).toBe(true)
  })

  test('takes a choice back with one click', async () => {
    const asked = theHouse([CHOSEN])
    show()
    fireEvent.click(await screen.findByRole('button', { name: /^Take back: You chose Phone/ }))
    expect(await screen.findByText('Taken back.')).toBeTruthy()
    await vi.waitFor(() => expect(screen.queryByText(/You chose Phone/)).toBeNull())
    expect(asked.find(({ name }) => name === 'WithdrawOverride')?.variables).toEqual({ decisionId: 'd1' })
  })

  test('keeps choices about other matters out of the way', async () => {
    theHouse([{ ...CHOSEN, purpose: 'GIFT' }])
    const { container } = show()
    expect(await screen.findByText('1 other choice')).toBeTruthy()
    expect(container.querySelector('details')?.textContent).toContain('You chose Phone')
  })

  test('says in its own words why a choice was refused', async () => {
    theHouse([], { code: 'CHANNEL_CLOSED', message: 'PHONE was closed' })
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Choose another way' }))
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This channel is closed for this message. Load the page anew.',
    )
  })
})
