// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { dataStatusQuestion } from '../frame/data-status.ts'
import { askAsGuest } from '../graphql/guest.ts'
import { Annotations } from './annotations.tsx'

describe('for a guest', () => {
  test('there are no notes, and they are not asked for', async () => {
    const asked = stubApi({ DataStatus: { dataStatus: aView().status, viewer: { name: 'x', scopes: ['admin'] } } })
    askAsGuest('secret')
    const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
    await client.fetchQuery(dataStatusQuestion)
    render(
      <QueryClientProvider client={client}>
        <Annotations period={{ from: '2026-10-01', to: '2026-11-01' }} />
      </QueryClientProvider>,
    )
    expect(screen.queryByRole('button')).toBeNull()
    expect(asked.every(({ name }) => name === 'DataStatus')).toBe(true)
  })
})
