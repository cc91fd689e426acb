import type { Trial } from './trial.ts'

const CREATE = `mutation ($link: GuestLinkInput!) { createGuestLink(link: $link) {
  link { id } secret error { code message field } } }`

/** What `createGuestLink` answers; tests change what matters. */
export async function guestLinkOf(trial: Trial, changes: object = {}) {
  const link = { name: 'Board', path: '/attempts', search: '?range=30d', range: { lastDays: 30 }, ...changes }
  return (await trial.ask(CREATE, { link })).body.data.createGuestLink
}

/** Asks as a page does that was opened by a guest link. */
export function askAsGuest(trial: Trial, secret: string, query: string, variables: object = {}) {
  const headers = { 'content-type': 'application/json', 'x-wavelength-guest': secret, 'x-wavelength': 'dashboard' }
  return trial.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
}
