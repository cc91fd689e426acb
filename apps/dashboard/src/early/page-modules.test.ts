import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchPageAt, PAGE_MODULES } from './page-modules.ts'

const loaded: string[] = []

function noting(path: string) {
  return () => {
    loaded.push(path)
    return new Promise<never>(() => {})
  }
}

afterEach(() => loaded.splice(0))

describe(fetchPageAt, () => {
  test.each([
    { address: '/channels', page: ['/channels'] },
    { address: '/customers', page: ['/customers'] },
    { address: '/customers/0192-ab', page: ['/customers/:id'] },
    { address: '/developers/explorer/', page: ['/developers/explorer'] },
    { address: '/', page: [] },
    { address: '/nowhere', page: [] },
  ])('fetches $page at $address', ({ address, page }) => {
    for (const path of Object.keys(PAGE_MODULES) as (keyof typeof PAGE_MODULES)[])
      vi.spyOn(PAGE_MODULES, path).mockImplementation(noting(path))
    void fetchPageAt(address)
    expect(loaded).toEqual(page)
  })
})
