import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardRoute } from './dashboard-route.ts'

const ID = 'request-1'
const PAGE = '<!doctype html><title>Wavelength</title>'
const SCRIPT = 'export const answer = 42\n'.repeat(200)

describe(dashboardRoute, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-files-'))
  const route = dashboardRoute(folder, () => null)

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), PAGE)
    writeFileSync(join(folder, 'assets', 'main-1a2b3c.js'), SCRIPT)
    writeFileSync(join(folder, 'assets', 'main-1a2b3c.js.br'), brotliCompressSync(SCRIPT))
    writeFileSync(join(folder, 'assets', 'main-1a2b3c.js.gz'), gzipSync(SCRIPT))
    writeFileSync(join(folder, 'assets', 'short-4d5e6f.js'), 'export {}')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    route(new Request(`http://localhost${path}`, { method, headers }), ID)

  it.each([
    { reads: 'gzip, deflate, br', form: 'br' },
    { reads: 'gzip', form: 'gzip' },
    { reads: 'gzip, br;q=0', form: 'gzip' },
    { reads: '', form: null },
  ])('sends a script in its smallest form to a browser that reads "$reads"', async ({ reads, form }) => {
    const sent = await get('/assets/main-1a2b3c.js', { 'accept-encoding': reads })
    expect([sent.headers.get('content-encoding'), sent.headers.get('vary')]).toEqual([form, 'accept-encoding'])
    const bytes = new Uint8Array(await sent.arrayBuffer())
    const whole = form === 'br' ? brotliDecompressSync(bytes) : form === 'gzip' ? gunzipSync(bytes) : bytes
    expect(Buffer.from(whole).toString()).toBe(SCRIPT)
  })

  it('sends what has no smaller form as it is, and no form by its own name', async () => {
    const sent = await get('/assets/short-4d5e6f.js', { 'accept-encoding': 'gzip, br' })
    expect([sent.headers.get('content-encoding'), sent.headers.get('vary')]).toEqual([null, null])
    await expect(get('/assets/main-1a2b3c.js.br')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('sends the page once to a browser that has it, and again once it is another', async () => {
    const first = await get('/customers/abc')
    const etag = first.headers.get('etag') ?? ''
    expect(await first.text()).toBe(PAGE)
    const again = await get('/', { 'if-none-match': `"other", ${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    writeFileSync(join(folder, 'index.html'), `${PAGE}<p>Newer`)
    expect((await get('/', { 'if-none-match': etag })).status).toBe(200)
  })

  describe('to whoever is signed in', () => {
    const asking = '<script type="application/json" id="initial-data" data-query="%7Bviewer%7D"></script>'
    const toSignedIn = dashboardRoute(folder, () => async (query) => `data of ${query}`)
    const getAs = (path: string, method = 'GET') => toSignedIn(new Request(`http://localhost${path}`, { method }), ID)

    beforeAll(() => writeFileSync(join(folder, 'index.html'), PAGE + asking))

    it('sends the page with what it asks for, for this once', async () => {
      const page = await getAs('/attempts')
      expect(await page.text()).toBe(PAGE + asking.replace('></', '>data of {viewer}</'))
      expect(Object.fromEntries(page.headers)).toEqual({
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
      })
    })

    it('sends no data to a guest link, nor to who only asks whether the page is there', async () => {
      expect(await (await getAs('/s/secret')).text()).toBe(PAGE + asking)
      expect(await (await getAs('/attempts', 'HEAD')).text()).toBe('')
    })
  })

  it('tells of a file without sending it', async () => {
    const told = await get('/assets/main-1a2b3c.js', {}, 'HEAD')
    expect([told.status, await told.text(), told.headers.get('cache-control')]).toEqual([
      200,
      '',
      'public, max-age=31536000, immutable',
    ])
  })

  it('has nothing where there is no folder', async () => {
    const nothing = dashboardRoute(null, () => null)
    await expect(nothing(new Request('http://localhost/'), ID)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
