import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import type { TadaDocumentNode } from 'gql.tada'
import { fetchGraphql } from './fetch-graphql.ts'

/** Changes something, and asks anew what it changed. */
export function useChange<Result, Variables>(document: TadaDocumentNode<Result, Variables>, stale: QueryKey) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (variables: Variables) => fetchGraphql(document, variables),
    onSuccess: () => client.invalidateQueries({ queryKey: stale }),
  })
}
