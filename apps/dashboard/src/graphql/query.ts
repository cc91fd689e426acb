import type { TadaDocumentNode } from 'gql.tada'
import { fetchGraphql } from './fetch-graphql.ts'
import { sourceOf } from './graphql.ts'
import { inTurn } from './in-turn.ts'

/**
 * A question to the API as react-query keeps it: the old answer stays on the page until the new one is here. It can be
 * asked before that library is.
 */
export function question<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) {
  return {
    queryKey: [sourceOf(document), variables] as const,
    queryFn: ({ signal }: { readonly signal?: AbortSignal }) => inTurn(() => fetchGraphql(document, variables, signal)),
    placeholderData: keepPrevious,
  }
}

/** One function for all questions: with another at every drawing, what it keeps would be new each time, and drawn again. */
function keepPrevious<Result>(previous: Result | undefined): Result | undefined {
  return previous
}
