// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { contactLine } from './contact-line.ts'
import { ContactLineChart } from './contact-line-chart.tsx'

const CONTACTS = [
  { id: 'b', channel: 'EMAIL', direction: 'INBOUND', occurredAt: '2026-11-17T00:00:00Z', attemptState: null },
  { id: 'a', channel: 'PHONE', direction: 'OUTBOUND', occurredAt: '2026-11-12T00:00:00Z', attemptState: 'UNANSWERED' },
] as const

function show() {
  const asked = { contacts: CONTACTS, months: [], timeZone: 'UTC', ourZone: 'UTC', now: Date.UTC(2026, 10, 22) }
  render(<ContactLineChart line={contactLine(asked)} />)
  return screen.getByRole('group')
}

afterEach(() => {
  cleanup()
  speak(ENGLISH)
})

describe(ContactLineChart, () => {
  test('reads each contact aloud as the arrows walk, from the latest back, and lets go by Escape', () => {
    const group = show()
    expect(group.tabIndex).toBe(0)
    const said = () => screen.getByRole('status').textContent
    fireEvent.keyDown(group, { key: 'ArrowLeft' })
    expect(said()).toBe('17 Nov 2026, 00:00: Email, from the customer')
    fireEvent.keyDown(group, { key: 'ArrowLeft' })
    expect(said()).toBe('12 Nov 2026, 00:00: Phone, unanswered')
    fireEvent.keyDown(group, { key: 'Escape' })
    expect(said()).toBe('Point at a mark, or walk with the arrow keys, to read it.')
  })

  test('explains the shapes and channels that are there, and no others', () => {
    show()
    const key = screen.getByRole('list', { name: 'What the marks mean' })
    expect([...key.children].map(({ textContent }) => textContent?.trim())).toEqual([
      'unanswered',
      'from the customer',
      'Email',
      'Phone',
    ])
  })

  test('speaks German', () => {
    speak(GERMAN)
    const group = show()
    fireEvent.keyDown(group, { key: 'Home' })
    expect(screen.getByRole('status').textContent).toBe('12. Nov. 2026, 00:00: Telefon, unbeantwortet')
  })
})
