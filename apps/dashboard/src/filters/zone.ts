/** Does the browser know this IANA zone? */
export function isZone(name: string | undefined): name is string {
  if (!name) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

export function knownZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
}

export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
