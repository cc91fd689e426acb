import { setTimeout } from 'node:timers/promises'
import { streamOf } from './stream-of.ts'

/** Where a page holds the answer to a question; the question is in the attribute, as it would be in an address. */
const PLACE = /<script type="application\/json" id="told" data-query="([^"]*)">/
/** Whoever reads is not kept waiting for longer: a page that is told nothing asks for itself. */
const WITHIN_MS = 150

/** The answer to a GraphQL query as JSON; null where there is none. */
export type Tell = (query: string) => Promise<string | null>

/**
 * A page that begins at once, so that the browser fetches its scripts, and goes on when it is known what it needs to be
 * told first. Null for a page that asks nothing.
 */
export function toldPage(page: Uint8Array, tell: Tell): ReadableStream<Uint8Array> | null {
  const html = new TextDecoder().decode(page)
  const place = PLACE.exec(html)
  if (place === null) return null
  const [opening, query = ''] = place
  const answer = tell(decodeURIComponent(query)).catch(() => null)
  return streamOf(told(html, place.index + opening.length, answer))
}

async function* told(html: string, at: number, answer: Promise<string | null>): AsyncGenerator<Uint8Array, void> {
  const text = new TextEncoder()
  yield text.encode(html.slice(0, at))
  const json = await Promise.race([answer, setTimeout(WITHIN_MS, null, { ref: false })])
  yield text.encode(inScript(json ?? '') + html.slice(at))
}

/** Nothing in it can end the element in which it stands. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
