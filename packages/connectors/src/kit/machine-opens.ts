/** Who fetches pictures for people who may never look: Gmail's proxy, Yahoo's, and Apple's, which calls itself nothing else. */
const MACHINES = /GoogleImageProxy|YahooMailProxy|^Mozilla\/5\.0$/

/** Did a machine open the mail, as its user agent tells? */
export function isMachineOpen(userAgent: string | null): boolean {
  return userAgent !== null && MACHINES.test(userAgent)
}

export const OPENED_BY_MACHINE = 'an opening by a machine, which fetches pictures whether or not anybody reads'
