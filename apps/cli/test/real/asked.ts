import { createApi, createLog, createSessions, DEFAULT_SETTINGS } from '@wavelength/api'
import { openStore } from '@wavelength/db'
import { createKey, OPERATOR, SCOPES } from '@wavelength/operations'
import type { Place } from '../place.ts'

/** Answers questions about a place's store over the GraphQL door, as an integrator with every scope would get them. */
export async function asking<T>(place: Place, work: (ask: Ask) => Promise<T>): Promise<T> {
  const store = await openStore(place.where)
  try {
    const created = await createKey(store, { name: 'test', scopes: SCOPES }, { actor: OPERATOR, now: Date.now() })
    if (created.status === 'rejected') throw new Error(created.issue.message)
    const sessions = createSessions(Date.now)
    const log = createLog({ write: () => {} })
    const api = createApi({ store, settings: DEFAULT_SETTINGS, now: Date.now, sessions, log })
    return await work(async (query, variables) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${created.value.secret}` }
      const body = JSON.stringify({ query, variables })
      const response = await api.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }))
      const answer = await response.json()
      if (answer.errors) throw new Error(JSON.stringify(answer.errors))
      return answer.data
    })
  } finally {
    await store.close()
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their question
export type Ask = (query: string, variables?: object) => Promise<any>

interface Row {
  readonly keys: readonly { readonly value: string }[]
  readonly values: readonly { readonly value: number | null; readonly denominator: number | null }[]
}

/** The first measure of each row under its keys, "PHONE AGE_18_24". */
export function byKeys(rows: readonly Row[]): Record<string, number | null> {
  return Object.fromEntries(
    rows.map(({ keys, values }) => [keys.map(({ value }) => value).join(' '), values[0]?.value ?? null]),
  )
}

export function denominatorsByKeys(rows: readonly Row[]): Record<string, number | null> {
  return Object.fromEntries(
    rows.map(({ keys, values }) => [keys.map(({ value }) => value).join(' '), values[0]?.denominator ?? null]),
  )
}

export const AGGREGATE = `query ($query: AggregateQuery!) {
  aggregate(query: $query) {
    servedFrom dataThrough hasMore
    rows { start keys { dimension value } values { measure value numerator denominator low high sample } }
  }
}`
