const PROFILE = /linkedin\.com\/in\/([^/?#,;\s]+)/i

/** The name by which a profile's address ends, which is the member's handle; null when it is no address of a person. */
export function handleIn(address: string | null): string | null {
  const found = PROFILE.exec(address ?? '')?.[1]
  return found === undefined ? null : decoded(found).toLowerCase()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The handles in a list of addresses, which commas or semicolons part. */
export function handlesIn(addresses: string | null): readonly string[] {
  return (addresses ?? '').split(/[,;]/).flatMap((address) => handleIn(address) ?? [])
}

/** Our own profiles among addresses of all kinds. */
export function ownProfiles(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.flatMap((address) => handleIn(address) ?? []))
}
