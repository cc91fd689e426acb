import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { TadaDocumentNode } from 'gql.tada'
import { fetchGraphql } from './fetch-graphql.ts'
import { sourceOf } from './graphql.ts'
import { inTurn } from './in-turn.ts'

/** A question to the API as react-query keeps it: the old answer stays on the page until the new one is here. */
export function question<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) {
  return queryOptions({
    queryKey: [sourceOf(document), variables],
    queryFn: ({ signal }) => inTurn(() => fetchGraphql(document, variables, signal)),
    placeholderData: keepPreviousData,
  })
}
