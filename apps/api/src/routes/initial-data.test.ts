import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { type ReadInitialData, withInitialData } from './initial-data.ts'

const QUERY = 'query Asked { viewer { name } }'
const PAGE = pageWith(
  `<script type="application/json" id="initial-data" data-query="${encodeURIComponent(QUERY)}"></script>`,
)

function pageWith(place: string): string {
  return `<!doctype html><title>Wavelength</title><body>${place}</body>`
}

function filled(page: string, read: ReadInitialData): ReadableStream<Uint8Array> | null {
  return withInitialData(new TextEncoder().encode(page), read)
}

const readWhole = (body: ReadableStream<Uint8Array> | null) => new Response(body).text()

describe(withInitialData, () => {
  it('puts the answer where the page asks for it', async () => {
    const read = vi.fn(async () => '{"data":{}}')
    expect(await readWhole(filled(PAGE, read))).toBe(PAGE.replace('></script>', '>{"data":{}}</script>'))
    expect(read).toHaveBeenCalledExactlyOnceWith(QUERY)
  })

  it('begins before it is known', async () => {
    const answer = Promise.withResolvers<string>()
    const reader = filled(PAGE, () => answer.promise)?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toMatch(/^<!doctype html>.*data-query="[^"]*">$/)
    answer.resolve('1')
    const rest = await reader?.read()
    expect(new TextDecoder().decode(rest?.value)).toBe('1</script></body>')
  })

  it('outlives a failure that comes before anybody reads on, and a reader who goes', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const reader = filled(PAGE, () => Promise.reject(new Error('the store is gone')))?.getReader()
    await reader?.read()
    await setTimeout(5)
    await reader?.cancel()
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it('lets no answer out of its element', async () => {
    const page = await readWhole(filled(PAGE, async () => JSON.stringify('</script><script>alert(1)</script>')))
    expect(page.match(/<\/?script/g)).toEqual(['<script', '</script'])
    const [, json = ''] = /id="initial-data"[^>]*>(.*)<\/script>/.exec(page) ?? []
    expect(JSON.parse(json)).toBe('</script><script>alert(1)</script>')
  })

  it.each<{ what: string; read: ReadInitialData }>([
    { what: 'there is no answer', read: async () => null },
    { what: 'answering failed', read: () => Promise.reject(new Error('the store is gone')) },
    { what: 'the answer is late', read: () => setTimeout(5_000, 'late', { ref: false }) },
  ])('is the same page where $what', async ({ read }) => {
    expect(await readWhole(filled(PAGE, read))).toBe(PAGE)
  })

  it('leaves a page alone that asks nothing', () => {
    const read = vi.fn<ReadInitialData>()
    expect(filled(pageWith(''), read)).toBeNull()
    expect(read).not.toHaveBeenCalled()
  })
})
