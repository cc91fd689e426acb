export type IsOwn = (address: string) => boolean

/** Tells the business's own addresses; a domain stands for its subdomains too. */
export function ownAddresses(given: readonly string[]): IsOwn {
  const names = given.map((name) => name.trim().toLowerCase().replace(/^@/, '')).filter((name) => name !== '')
  const addresses = new Set(names.filter((name) => name.includes('@')))
  const domains = names.filter((name) => !name.includes('@'))
  return (text) => {
    const address = text.trim().toLowerCase()
    const domain = address.slice(address.lastIndexOf('@') + 1)
    return addresses.has(address) || domains.some((own) => domain === own || domain.endsWith(`.${own}`))
  }
}
