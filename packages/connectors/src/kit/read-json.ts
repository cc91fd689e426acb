export type JsonReading =
  | { readonly status: 'read'; readonly value: unknown }
  | { readonly status: 'unreadable'; readonly why: string }

/** What vendors send is a few levels deep; many more are an attack. */
const DEEPEST = 20

export function readJson(text: string): JsonReading {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return isDeeperThan(DEEPEST, value)
      ? { status: 'unreadable', why: `is nested more than ${DEEPEST} deep` }
      : { status: 'read', value }
  } catch {
    return { status: 'unreadable', why: 'is not JSON' }
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner))
}
