/** Pages of other sites may call the API only from the origins on the list, and never with a cookie. */
export function allowedOrigin(request: Request, allowedOrigins: readonly string[]): string | null {
  const origin = request.headers.get('origin')
  return origin !== null && allowedOrigins.includes(origin) ? origin : null
}

export function preflight(origin: string | null): Response {
  const headers = new Headers({ allow: 'GET, POST, OPTIONS' })
  if (origin === null) return new Response(null, { status: 204, headers })
  headers.set('access-control-allow-methods', 'GET, POST')
  headers.set('access-control-allow-headers', 'authorization, x-api-key, content-type')
  headers.set('access-control-max-age', '600')
  return open(new Response(null, { status: 204, headers }), origin)
}

export function open(response: Response, origin: string | null): Response {
  if (origin === null) return response
  response.headers.set('access-control-allow-origin', origin)
  response.headers.set('access-control-expose-headers', 'x-request-id, retry-after')
  response.headers.append('vary', 'origin')
  return response
}
