// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { BehindContext } from '../behind/behind.ts'
import type { PermissionAsked } from './permission-asked.ts'
import { permissionsQuestion } from './permission-query.ts'
import { PreferredPanel } from './preferred-panel.tsx'

const ASKED: PermissionAsked = { by: 'family', purposeClass: 'MARKETING', filter: {} }
const CLOSED = [
  { state: 'MAY_CONTACT' as const, customers: 60 },
  { state: 'CONSENT_WITHDRAWN' as const, customers: 40 },
]
const EMAIL = { channel: 'EMAIL', family: 'EMAIL', purposeClass: 'MARKETING', customers: 100, states: CLOSED } as const

function show(asked: PermissionAsked, open: () => void) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  client.setQueryData(permissionsQuestion(asked).queryKey, {
    permissions: {
      asOf: '2026-11-22T12:00:00Z',
      groups: [],
      firstChoices: [{ ...EMAIL, states: [...CLOSED] }],
      preferredNotPermitted: [{ purposeClass: 'MARKETING', customers: 40 }],
      warnings: [],
    },
    anywhere: { groups: [] },
  })
  render(
    <QueryClientProvider client={client}>
      <BehindContext value={open}>
        <PreferredPanel asked={asked} />
      </BehindContext>
    </QueryClientProvider>,
  )
}

afterEach(cleanup)

describe(PreferredPanel, () => {
  test('opens those whose wish cannot be followed, of one channel and of all', () => {
    const open = vi.fn()
    show(ASKED, open)
    fireEvent.click(screen.getByRole('button', { name: /^40 ?show who/ }))
    fireEvent.click(screen.getByRole('button', { name: /^40 customers ?show who/ }))
    const closed = { purposeClass: 'MARKETING', isOpen: false, firstChoice: true }
    expect(open.mock.calls.map(([behind]) => behind.permission)).toEqual([{ channel: 'EMAIL', ...closed }, closed])
  })
})
