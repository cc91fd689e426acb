import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const squeeze = promisify(gzip)

/** Pictures and fonts are compressed already; a stream of events goes out as it comes. */
const IS_TEXT = /^(?:text\/(?!event-stream)|application\/(?:json|graphql-response\+json)|image\/svg)/
/** What a browser may be able to undo, the smallest form first. */
export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What fits into one packet arrives no sooner for being smaller. */
const LEAST_BYTES = 1_000

/** Whether there is a smaller form of what has this type. */
export function isCompressible(type: string): boolean {
  return IS_TEXT.test(type)
}

/** What is named so is not to be sent. */
const WITHOUT_WEIGHT = /;\s*q=0(?:\.0*)?$/

/** Named with a weight other than none (RFC 9110, section 12.5.3). */
export function accepts(encoding: Encoding, request: Request): boolean {
  const named = (request.headers.get('accept-encoding') ?? '').split(',').map((each) => each.trim().toLowerCase())
  return named.some((each) => each.split(';')[0]?.trim() === encoding && !WITHOUT_WEIGHT.test(each))
}

/**
 * An answer as it goes over the wire: smaller, where that helps and the reader can undo it. Nobody learns a secret from
 * its length (BREACH): the cookie of a browser goes along with no request that another site has composed.
 */
export async function compressedAnswer(answer: Response, request: Request): Promise<Response> {
  if (!isCompressible(answer.headers.get('content-type') ?? '') || answer.body === null) return answer
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.append('vary', 'accept-encoding')
  const isSmaller = bytes.length >= LEAST_BYTES && accepts('gzip', request)
  if (isSmaller) headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  const body = isSmaller ? new Uint8Array(await squeeze(bytes)) : bytes
  return new Response(body, { status: answer.status, statusText: answer.statusText, headers })
}
