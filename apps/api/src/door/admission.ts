import { SCOPES } from '@wavelength/operations'
import { ApiError } from '../errors.ts'
import type { Principal } from '../principal.ts'
import type { Guests } from './guests.ts'
import type { KeyHolders } from './key-holders.ts'
import type { Sessions } from './sessions.ts'

export const SESSION_COOKIE = 'wavelength_session'

/** Other sites' pages can make a browser send its cookie, but not this header. */
const HEADER_OF_OUR_PAGES = 'x-wavelength'

const HEADER_OF_GUESTS = 'x-wavelength-guest'

/** Who sends this request? Throws `UNAUTHENTICATED` when that cannot be told. Guests are not let in. */
export async function admit(request: Request, keys: KeyHolders, sessions: Sessions): Promise<Principal> {
  const secret = secretOf(request)
  const principal = secret === null ? browserOf(request, sessions) : await keys.holderOf(secret)
  if (principal !== null) return principal
  throw new ApiError(
    'UNAUTHENTICATED',
    'This needs an API key in force, as "Authorization: Bearer wl_..." or in X-API-Key.',
  )
}

/**
 * The same where guests are let in. Who comes as a guest stays one, whatever else the browser sends along: a signed-in
 * person who follows a guest link sees what every guest sees.
 */
export async function admitGuestsToo(
  request: Request,
  { keys, sessions, guests }: { readonly keys: KeyHolders; readonly sessions: Sessions; readonly guests: Guests },
): Promise<Principal> {
  const secret = request.headers.get(HEADER_OF_GUESTS)
  if (secret === null) return admit(request, keys, sessions)
  const guest = await guests.guestOf(secret)
  if (guest !== null) return guest
  throw new ApiError('UNAUTHENTICATED', 'This guest link has ended, or was never given out. Ask for a new one.')
}

/** May this request change anything? A key always says so on purpose; a cookie comes along by itself. */
export function isSentOnPurpose(request: Request, principal: Principal): boolean {
  return principal.kind === 'KEY' || request.headers.get(HEADER_OF_OUR_PAGES) === 'dashboard'
}

function secretOf(request: Request): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')
  return bearer?.[1] ?? request.headers.get('x-api-key')
}

/** Is it a browser in which somebody has signed in? */
export function isSignedIn(request: Request, sessions: Sessions): boolean {
  return browserOf(request, sessions) !== null
}

function browserOf(request: Request, sessions: Sessions): Principal | null {
  const sessionId = cookieOf(request)
  if (sessionId === null || !sessions.isSignedIn(sessionId)) return null
  return { kind: 'BROWSER', id: sessionId, name: 'Dashboard', scopes: new Set(SCOPES), guest: null }
}

function cookieOf(request: Request): string | null {
  const cookies = (request.headers.get('cookie') ?? '').split(/; */)
  const found = cookies.find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
  return found?.slice(SESSION_COOKIE.length + 1) ?? null
}
