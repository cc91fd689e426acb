import type { ApiError } from '../errors.ts'

/** A refusal outside GraphQL, in GraphQL's shape, so that clients read all errors alike. */
export function refusal(error: ApiError, requestId: string): Response {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
  if (error.retryAfterSeconds !== null) headers.set('retry-after', String(error.retryAfterSeconds))
  if (error.code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer realm="wavelength"')
  const body = { errors: [{ message: error.message, extensions: { code: error.code, requestId } }] }
  return new Response(JSON.stringify(body), { status: error.status, headers })
}

/** What every answer carries, whatever it is. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** SHA-256 of nothing: what draws the pictures of panels puts an empty style sheet into the page, and fills it by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** Scripts and styles only from here, and no page of ours inside another site's. */
const CONTENT_POLICY = [
  "default-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function finished(response: Response, requestId: string): Response {
  const { headers } = response
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value)
  headers.set('content-security-policy', CONTENT_POLICY)
  headers.set('x-request-id', requestId)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  return response
}
