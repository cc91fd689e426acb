import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { type Tell, toldPage } from './told-page.ts'

const QUERY = 'query Asked { viewer { name } }'
const PAGE = pageWith(`<script type="application/json" id="told" data-query="${encodeURIComponent(QUERY)}"></script>`)

function pageWith(place: string): string {
  return `<!doctype html><title>Wavelength</title><body>${place}</body>`
}

function told(page: string, tell: Tell): ReadableStream<Uint8Array> | null {
  return toldPage(new TextEncoder().encode(page), tell)
}

const readWhole = (body: ReadableStream<Uint8Array> | null) => new Response(body).text()

describe(toldPage, () => {
  it('puts the answer where the page asks for it', async () => {
    const tell = vi.fn(async () => '{"data":{}}')
    expect(await readWhole(told(PAGE, tell))).toBe(PAGE.replace('></script>', '>{"data":{}}</script>'))
    expect(tell).toHaveBeenCalledExactlyOnceWith(QUERY)
  })

  it('begins before it is known', async () => {
    const answer = Promise.withResolvers<string>()
    const reader = told(PAGE, () => answer.promise)?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toMatch(/^<!doctype html>.*data-query="[^"]*">$/)
    answer.resolve('1')
    const rest = await reader?.read()
    expect(new TextDecoder().decode(rest?.value)).toBe('1</script></body>')
  })

  it('outlives a failure that comes before anybody reads on, and a reader who goes', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const reader = told(PAGE, () => Promise.reject(new Error('the store is gone')))?.getReader()
    await reader?.read()
    await setTimeout(5)
    await reader?.cancel()
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it('lets no answer out of its element', async () => {
    const page = await readWhole(told(PAGE, async () => JSON.stringify('</script><script>alert(1)</script>')))
    expect(page.match(/<\/?script/g)).toEqual(['<script', '</script'])
    const [, json = ''] = /id="told"[^>]*>(.*)<\/script>/.exec(page) ?? []
    expect(JSON.parse(json)).toBe('</script><script>alert(1)</script>')
  })

  it.each<{ what: string; tell: Tell }>([
    { what: 'there is no answer', tell: async () => null },
    { what: 'answering failed', tell: () => Promise.reject(new Error('the store is gone')) },
    { what: 'the answer is late', tell: () => setTimeout(5_000, 'late', { ref: false }) },
  ])('is the same page where $what', async ({ tell }) => {
    expect(await readWhole(told(PAGE, tell))).toBe(PAGE)
  })

  it('leaves a page alone that asks nothing', () => {
    const tell = vi.fn<Tell>()
    expect(told(pageWith(''), tell)).toBeNull()
    expect(tell).not.toHaveBeenCalled()
  })
})
