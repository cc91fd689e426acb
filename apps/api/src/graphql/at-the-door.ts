import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../context.ts'
import type { Budget } from '../door/budget.ts'
import { ApiError, isGraphQLError, toGraphQLError } from '../errors.ts'
import type { Log } from '../log.ts'
import { purseOf } from '../principal.ts'
import type { Usage } from '../usage.ts'
import { type Asked, costOf, operationOf } from './cost.ts'

export interface DoorOptions {
  readonly budget: Budget
  readonly costPerRequest: number
  readonly log: Log
  readonly usage: Usage
}

/** What a request has cost, told in `extensions.cost`. */
interface Cost {
  readonly requested: number
  readonly remaining: number
}

/** Weighs every operation before it runs, and tells every result in our own codes. */
export function atTheDoor(options: DoorOptions): Plugin<Context> {
  const costs = new WeakMap<object, Cost>()
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const context: Context = args.contextValue
      const { schema, document, operationName, variableValues } = args
      const asked: Asked = { schema, document, operationName, variables: variableValues ?? undefined, context }
      try {
        const cost = admitted(asked, context, options)
        if (cost !== null) costs.set(context.withheld, cost)
      } catch (thrown) {
        setResultAndStopExecution({ errors: [asError(thrown)] })
      }
    },
    onResultProcess({ result, setResult, serverContext }) {
      if (!isSingle(result)) return
      const { requestId, withheld } = ourContext(serverContext)
      const report = (thrown: unknown) => options.log.error({ requestId, err: thrown }, 'a resolver failed')
      const errors = result.errors?.map((error) => toGraphQLError(error, requestId, report))
      options.usage.noteErrors((errors ?? []).map(({ extensions }) => String(extensions.code)))
      const extensions = { ...result.extensions, ...costIn(costs.get(withheld)), ...withheldIn(withheld) }
      setResult({ ...result, ...(errors === undefined ? {} : { errors }), extensions })
    },
  }
}

/** The context is the one that the request came in with; the server's types know only its own part of it. */
function ourContext(context: object): Context {
  return context as Context
}

/** Null when the request cannot be weighed, because GraphQL itself will refuse it. */
function admitted(asked: Asked, context: Context, { budget, costPerRequest }: DoorOptions): Cost | null {
  const operation = operationOf(asked)
  if (operation === null) return null
  requirePurpose(operation, context)
  if (context.principal.guest !== null) refuseIntrospection(asked.document)
  const requested = costOf(asked, operation)
  if (requested > costPerRequest) {
    throw new ApiError(
      'QUERY_TOO_COSTLY',
      `The query costs ${requested} points; ${costPerRequest} is the most. Ask for fewer rows or fields.`,
    )
  }
  return { requested, remaining: budget.spend(purseOf(context.principal), requested) }
}

function requirePurpose(operation: OperationDefinitionNode, context: Context): void {
  if (operation.operation !== OperationTypeNode.MUTATION || context.isSentOnPurpose) return
  throw new ApiError('FORBIDDEN', 'A browser that changes something sends the header "x-wavelength: dashboard".')
}

/** The schema is for who holds a key or has signed in. */
function refuseIntrospection(document: DocumentNode): void {
  visit(document, {
    Field: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type')
        throw new ApiError('FORBIDDEN', 'A guest link does not show the schema.')
    },
  })
}

/** Keeps what was thrown inside, to be translated with all other errors once the result is told. */
export function asError(thrown: unknown): GraphQLError {
  if (isGraphQLError(thrown)) return thrown
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown))
  return new GraphQLError(cause.message, { originalError: cause })
}

function isSingle(result: unknown): result is ExecutionResult {
  return typeof result === 'object' && result !== null && !Array.isArray(result) && !(Symbol.asyncIterator in result)
}

function costIn(cost: Cost | undefined): object {
  return cost === undefined ? {} : { cost }
}

function withheldIn(withheld: ReadonlySet<string>): object {
  if (withheld.size === 0) return {}
  return {
    withheld: { scope: 'pii:read', reason: 'This key may not see who people are.', fields: [...withheld].sort() },
  }
}
