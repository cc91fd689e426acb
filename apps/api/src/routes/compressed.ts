import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

const squeeze = promisify(gzip)

/** Pictures and fonts are compressed already; a stream of events goes out as it comes. */
const IS_TEXT = /^(?:text\/(?!event-stream)|application\/(?:json|graphql-response\+json)|image\/svg)/
/** Named with a weight other than none (RFC 9110, section 12.5.3). */
const ACCEPTS_GZIP = /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?\s*(?:,|$)/i
/** What fits into one packet arrives no sooner for being smaller. */
const LEAST_BYTES = 1_000

/** Whether there is a smaller form of what has this type. */
export function isCompressible(type: string): boolean {
  return IS_TEXT.test(type)
}

export function acceptsGzip(request: Request): boolean {
  return ACCEPTS_GZIP.test(request.headers.get('accept-encoding') ?? '')
}

/** As small as it gets, for what is kept and sent many times. */
export async function smallest(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await squeeze(bytes, { level: constants.Z_BEST_COMPRESSION }))
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
  const isSmaller = bytes.length >= LEAST_BYTES && acceptsGzip(request)
  if (isSmaller) headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  const body = isSmaller ? new Uint8Array(await squeeze(bytes)) : bytes
  return new Response(body, { status: answer.status, statusText: answer.statusText, headers })
}
