import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

const squeeze = promisify(gzip)

/** Pictures and fonts are compressed already. */
const IS_TEXT = /^(?:text\/|application\/json|image\/svg)/
/** Named with a weight other than none (RFC 9110, section 12.5.3). */
const ACCEPTS_GZIP = /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?\s*(?:,|$)/i

export interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** A file as it goes over the wire: smaller, where that helps and the reader can undo it. */
export async function compressed(bytes: Uint8Array<ArrayBuffer>, type: string, request: Request): Promise<Encoded> {
  if (!IS_TEXT.test(type)) return { bytes, headers: {} }
  const headers = { vary: 'accept-encoding' }
  if (!ACCEPTS_GZIP.test(request.headers.get('accept-encoding') ?? '')) return { bytes, headers }
  const small = await squeeze(bytes, { level: constants.Z_BEST_COMPRESSION })
  return { bytes: new Uint8Array(small), headers: { ...headers, 'content-encoding': 'gzip' } }
}
