/** What stands before the secret of a guest link. */
export const GUEST_PATH = '/s/'

let token: string | null = null

/** From now on every question is asked by this guest link, not by whoever may be signed in. */
export function askAsGuest(secret: string): void {
  token = secret
}

export function guestHeaders(): Readonly<Record<string, string>> {
  return token === null ? {} : { 'x-wavelength-guest': token }
}

export function isGuest(): boolean {
  return token !== null
}
