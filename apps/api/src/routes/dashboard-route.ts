import { extname } from 'node:path'
import { ApiError } from '../errors.ts'
import { accepts, ENCODINGS } from './compressed.ts'
import { type ReadInitialData, withInitialData } from './initial-data.ts'
import { type ServedFile, ServedFiles } from './served-files.ts'

/** Its name holds a hash of what is in it. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const NOT_MODIFIED = 304

/** What stands before the secret of a guest link: a guest gets nothing in the name of who is signed in. */
const GUESTS = '/s/'

/** Reads in the name of who sends a request; null when that is nobody who is signed in. */
export type InitialDataFor = (request: Request, requestId: string) => ReadInitialData | null

type DashboardRoute = (request: Request, requestId: string) => Promise<Response>

/**
 * The built dashboard. Its own addresses have no file, so they get the page, which knows them; whoever is signed in gets
 * with it what the page would ask for first.
 */
export function dashboardRoute(folder: string | null, initialDataFor: InitialDataFor): DashboardRoute {
  const files = folder === null ? null : new ServedFiles(folder)
  return async (request, requestId) => {
    const path = pathOf(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') throw notFound()
    const file = await files?.at(path)
    if (file) return answerWith(file, path.startsWith('/assets/') ? FOR_EVER : 'no-cache', request)
    const page = extname(path) === '' ? await files?.at('/index.html') : null
    if (!page) throw notFound()
    const mayHold = request.method === 'GET' && !path.startsWith(GUESTS)
    const read = mayHold ? initialDataFor(request, requestId) : null
    return (read && answerFilled(page, read)) ?? answerWith(page, 'no-cache', request)
  }
}

function answerFilled({ type, bytes }: ServedFile, read: ReadInitialData): Response | null {
  const body = withInitialData(bytes, read)
  return body && new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}

function answerWith({ type, bytes, small, etag }: ServedFile, caching: string, request: Request): Response {
  const headers = new Headers({ 'content-type': type, 'cache-control': caching, etag })
  if (small.size > 0) headers.set('vary', 'accept-encoding')
  if (isKnown(etag, request)) return new Response(null, { status: NOT_MODIFIED, headers })
  const encoding = ENCODINGS.find((each) => small.has(each) && accepts(each, request))
  if (encoding) headers.set('content-encoding', encoding)
  return new Response(request.method === 'HEAD' ? null : ((encoding && small.get(encoding)) ?? bytes), { headers })
}

/** Whether the browser has this very file (RFC 9110, section 13.1.2). */
function isKnown(etag: string, request: Request): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim())
  return known.includes(etag)
}

function pathOf(request: Request): string {
  try {
    return decodeURIComponent(new URL(request.url).pathname)
  } catch {
    throw notFound()
  }
}

function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'There is nothing at this address.')
}
