import { setTimeout } from 'node:timers/promises'
import { streamOf } from './stream-of.ts'

/** Where a page holds its initial data; what is asked for it is in the attribute, as it would be in an address. */
const PLACE = /<script type="application\/json" id="initial-data" data-query="([^"]*)">/
/** Whoever reads is not kept waiting for longer: a page without initial data asks for itself. */
const WITHIN_MS = 150

/** The answer to a GraphQL query as JSON; null where there is none. */
export type ReadInitialData = (query: string) => Promise<string | null>

/**
 * A page that begins at once, so that the browser fetches its scripts, and goes on when its initial data is there. Null
 * for a page without a place for it.
 */
export function withInitialData(page: Uint8Array, read: ReadInitialData): ReadableStream<Uint8Array> | null {
  const html = new TextDecoder().decode(page)
  const place = PLACE.exec(html)
  if (place === null) return null
  const [opening, query = ''] = place
  const data = read(decodeURIComponent(query)).catch(() => null)
  return streamOf(pieces(html, place.index + opening.length, data))
}

async function* pieces(html: string, at: number, data: Promise<string | null>): AsyncGenerator<Uint8Array, void> {
  const text = new TextEncoder()
  yield text.encode(html.slice(0, at))
  const json = await Promise.race([data, setTimeout(WITHIN_MS, null, { ref: false })])
  yield text.encode(inScript(json ?? '') + html.slice(at))
}

/** Nothing in it can end the element in which it stands. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
