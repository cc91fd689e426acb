// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { DataStatus } from './data-status.ts'
import { Freshness } from './freshness.tsx'
import { Notices } from './notices.tsx'

const FRESH: DataStatus = {
  asOf: '2026-11-22T06:00:00Z',
  dataFrom: '2025-11-01T12:00:00Z',
  dataThrough: '2026-11-22T05:00:00Z',
  timeZone: 'America/New_York',
  customers: 10,
  contacts: 100,
  sampleCustomers: 0,
  segments: [],
  countries: [],
  sources: [],
}
const PHONE_LOG: DataStatus['sources'][number] = {
  source: 'Phone log',
  lastEventAt: '2026-11-18T14:12:00Z',
  expectedEverySeconds: 86_400,
  isRhythmSet: false,
  lagSeconds: 316_080,
  isLate: true,
  channels: ['PHONE'],
}

afterEach(cleanup)

describe(Notices, () => {
  test('says that data is made up, and how to remove it', () => {
    render(<Notices status={{ ...FRESH, sampleCustomers: 3 }} />)
    expect(screen.getByRole('link', { name: /Remove them/ }).getAttribute('href')).toBe('/welcome')
  })

  test('names the late source and the channels it leaves incomplete', () => {
    const { container } = render(<Notices status={{ ...FRESH, sources: [PHONE_LOG] }} />)
    expect(container.textContent).toContain('Phone log is late. Its last event is from 18 Nov 2026, 09:12')
    expect(container.textContent).toContain('by Phone is not complete')
  })

  test('names several late sources in one notice, and where it stands since when', () => {
    const shop: typeof PHONE_LOG = { ...PHONE_LOG, source: 'Shop', channels: ['IN_PERSON', 'PHONE'] }
    render(<Notices status={{ ...FRESH, sources: [PHONE_LOG, shop] }} />)
    const notice = screen.getByRole('paragraph')
    expect(notice.textContent).toContain('Phone log and Shop are late. What came since by Phone, In person is not')
    expect(screen.getByRole('link', { name: 'Since when' }).getAttribute('href')).toBe('/data')
  })

  test('is silent when all is well', () => {
    const { container } = render(<Notices status={{ ...FRESH, sources: [{ ...PHONE_LOG, isLate: false }] }} />)
    expect(container.textContent).toBe('')
  })
})

describe(Freshness, () => {
  test('tells how far the data reaches, in the named zone', () => {
    const { container } = render(<Freshness status={FRESH} />)
    expect(container.textContent).toBe('Data to 22 Nov 2026, 00:00 America/New_York')
  })

  test('says the age of old data', () => {
    const { container } = render(<Freshness status={{ ...FRESH, dataThrough: '2026-11-19T06:00:00Z' }} />)
    expect(container.textContent).toContain('3 d old')
  })
})
