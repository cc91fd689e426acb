import { SESSION_COOKIE } from '../door/admission.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError } from '../errors.ts'

/** Signs the browser in that follows a one-time link, and sends it on without the token in its address. */
export function sessionRoute(sessions: Sessions, isSecure: boolean, request: Request): Response {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const sessionId = sessions.redeem(token)
  if (sessionId === null) {
    throw new ApiError('UNAUTHENTICATED', 'This sign-in link has been used or is too old. Ask for a new one.')
  }
  const cookie = `${SESSION_COOKIE}=${sessionId}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } })
}
