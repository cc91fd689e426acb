/** What an API key may do. A key has only the scopes that it was given. */
export const SCOPES = [
  'ingest',
  'profiles:read',
  'recommend',
  'aggregates:read',
  'pii:read',
  'preferences:write',
  'consent:write',
  'admin',
] as const
export type Scope = (typeof SCOPES)[number]

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text)
}
