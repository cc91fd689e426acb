import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql'
import { ApiError } from '../errors.ts'

/** Fields within fields; the introspection query of the usual tools needs fewer. */
const DEEPEST = 16

export interface Asked {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | null | undefined
  readonly variables: Record<string, unknown> | undefined
  readonly context: object
}

/** The cost points of the operation that will run; the others of the document do not count. */
export function costOf(asked: Asked, operation: OperationDefinitionNode): number {
  const definitions = asked.document.definitions.filter(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition === operation,
  )
  const { complexity, depth } = complexityFromQuery(
    { kind: Kind.DOCUMENT, definitions },
    { schema: asked.schema, ctx: asked.context, variables: asked.variables ?? {} },
  )
  if (depth <= DEEPEST) return complexity
  throw new ApiError('QUERY_TOO_COSTLY', `The query nests ${depth} deep; ${DEEPEST} is the most.`)
}

export function operationOf({ document, operationName }: Asked): OperationDefinitionNode | null {
  return getOperationAST(document, operationName) ?? null
}
