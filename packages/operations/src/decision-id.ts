const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** In the spelling in which decisions are kept; null for what cannot be the id of one. */
export function decisionIdIn(text: string): string | null {
  const spelt = text.toLowerCase()
  return UUID.test(spelt) ? spelt : null
}
