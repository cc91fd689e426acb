import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { ApiError } from '../errors.ts'
import { compressed } from './compressed.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

const FOR_EVER = 'public, max-age=31536000, immutable'

/** The built dashboard. Its own addresses have no file, so they get the page, which knows them. */
export async function dashboardRoute(folder: string | null, request: Request): Promise<Response> {
  const path = pathOf(request)
  if (request.method !== 'GET' && request.method !== 'HEAD') throw notFound()
  const file = folder === null ? null : ((await fileAt(folder, path)) ?? (await pageAt(folder, path)))
  if (file === null) throw notFound()
  const { bytes, headers: encoding } = await compressed(file.bytes, file.type, request)
  const caching = path.startsWith('/assets/') ? FOR_EVER : 'no-cache'
  const headers = { 'content-type': file.type, 'cache-control': caching, ...encoding }
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

interface File {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

function pageAt(folder: string, path: string): Promise<File | null> {
  return extname(path) === '' ? fileAt(folder, '/index.html') : Promise.resolve(null)
}

async function fileAt(folder: string, path: string): Promise<File | null> {
  const type = TYPES[extname(path)]
  if (type === undefined || path.includes('\0')) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(resolve(join(root, path)))
    return file.startsWith(root + sep) ? { bytes: new Uint8Array(await readFile(file)), type } : null
  } catch {
    return null
  }
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
