import type { initGraphQLTada, TadaDocumentNode } from 'gql.tada'
import type { introspection } from '../graphql-env.d.ts'

interface Setup {
  introspection: introspection
  disableMasking: true
  scalars: { DateTime: string; Date: string; Duration: string; TimeZone: string; JSON: unknown; ID: string }
}

/**
 * Types a query from its text. At run time a query stays its own text, fragments after it, so the browser
 * carries no GraphQL parser; `sourceOf` is the only reader of what this returns.
 */
export const graphql = joined as unknown as ReturnType<typeof initGraphQLTada<Setup>>

function joined(source: string, fragments: readonly string[] = []): string {
  return [source, ...new Set(fragments)].join('\n')
}

/** Safe because `graphql` above is the only maker of documents. */
export function sourceOf<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  return document as unknown as string
}

export type { ResultOf, VariablesOf } from 'gql.tada'
