/** One in so many customers is kept aside from learning, to try what was learned on. */
const ONE_IN = 10
/** FNV-1a, 32 bit (Fowler, Noll, Vo): mixes ids well and is the same everywhere. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * Is this customer kept aside? Always the same ones, whatever the version: so the version in force was not learned
 * from them either, and the comparison is fair.
 */
export function isHeldOut(customerId: string): boolean {
  let hash = FNV_OFFSET
  for (let at = 0; at < customerId.length; at++) hash = Math.imul(hash ^ customerId.charCodeAt(at), FNV_PRIME) >>> 0
  return hash % ONE_IN === 0
}
