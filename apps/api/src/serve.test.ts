import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@wavelength/db'
import { openTestStore } from '@wavelength/db/testing'
import { createKey, OPERATOR } from '@wavelength/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog, createSessions, DEFAULT_SETTINGS, type Serving, serve } from './index.ts'

describe(serve, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-dashboard-'))
  let store: Store
  let serving: Serving

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Wavelength</title>')
    writeFileSync(join(folder, 'dist', 'assets', 'main-1a2b3c.js'), 'export {}')
    store = await openTestStore('EMBEDDED')
    const settings = { ...DEFAULT_SETTINGS, dashboardFolder: join(folder, 'dist') }
    const log = createLog({ write: () => {} })
    serving = await serve({
      store,
      settings,
      now: Date.now,
      sessions: createSessions(Date.now),
      log,
      host: '127.0.0.1',
      port: 0,
    })
  })
  afterAll(async () => {
    await serving.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('answers GraphQL over the wire', async () => {
    const created = await createKey(store, { name: 'wire', scopes: ['ingest'] }, { actor: OPERATOR, now: Date.now() })
    const secret = created.status === 'parsed' ? created.value.secret : ''
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
    const body = JSON.stringify({ query: '{ viewer { name } }' })
    const response = await fetch(`${serving.url}/graphql`, { method: 'POST', headers, body })
    expect(await response.json()).toMatchObject({ data: { viewer: { name: 'wire' } } })
    const large = await fetch(`${serving.url}/graphql`, { method: 'POST', headers, body: 'x'.repeat(3_000_000) })
    expect(large.status).toBe(413)
    await large.text()
  })

  it.each(['/', '/customers/abc', '/?from=2026-01-01'])('serves the dashboard at %s', async (path) => {
    const response = await fetch(serving.url + path)
    expect(await response.text()).toContain('<title>Wavelength</title>')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('lets browsers keep hashed files for ever', async () => {
    const response = await fetch(`${serving.url}/assets/main-1a2b3c.js`)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toContain('text/javascript')
  })

  it.each(['/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/gone-123456.js', '/%00.txt', '/%zz'])(
    'has nothing at %s',
    async (path) => {
      const response = await fetch(serving.url + path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    },
  )
})
