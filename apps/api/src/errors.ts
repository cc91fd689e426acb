import { BadAggregateQuery } from '@wavelength/core'
import { faultOf } from '@wavelength/db'
import { OperationError, type OperationErrorCode } from '@wavelength/operations'
import { GraphQLError } from 'graphql'

/** Every error that leaves the API has one of these codes, and this status where the whole request failed. */
const ERROR_STATUS = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const
type ErrorCode = keyof typeof ERROR_STATUS

/** A refusal whose message is meant for the person who asked. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly retryAfterSeconds: number | null
  constructor(
    code: ErrorCode,
    message: string,
    more: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = more.status ?? ERROR_STATUS[code]
    this.retryAfterSeconds = more.retryAfterSeconds ?? null
  }
}

/** What an operation refused, as far as it can be helped by whoever asked. */
const REFUSALS: Partial<Record<OperationErrorCode, ErrorCode>> = {
  BAD_INPUT: 'BAD_USER_INPUT',
  TOO_LARGE: 'BAD_USER_INPUT',
  UNAVAILABLE: 'UNAVAILABLE',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
}

const TOO_LARGE = 413
const RETRY_AFTER_SECONDS = 2

/** What was thrown, as what may be told. Only what is `INTERNAL` is news to us; its own message stays inside. */
export function publicError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown
  if (thrown instanceof BadAggregateQuery) return new ApiError('BAD_USER_INPUT', wordsOf(thrown))
  const refused = thrown instanceof OperationError ? REFUSALS[thrown.code] : undefined
  if (refused !== undefined && thrown instanceof OperationError)
    return new ApiError(refused, thrown.message, thrown.code === 'TOO_LARGE' ? { status: TOO_LARGE } : {})
  const fault = faultOf(thrown)
  if (fault === 'BAD_VALUE')
    return new ApiError('BAD_USER_INPUT', 'A value holds characters or a date that cannot be stored.')
  if (fault === 'UNAVAILABLE') {
    const message = 'The database cannot be reached. Nothing was changed; it is safe to try again.'
    return new ApiError('UNAVAILABLE', message, { retryAfterSeconds: RETRY_AFTER_SECONDS })
  }
  return new ApiError('INTERNAL', 'Something went wrong on our side. The request id helps us to find it.')
}

function wordsOf({ fault: { field, message } }: BadAggregateQuery): string {
  return `query.${field.join('.')}: ${message}`
}

/** The one place where what a resolver threw becomes what a client sees. */
export function toGraphQLError(error: unknown, requestId: string, report: (thrown: unknown) => void): GraphQLError {
  if (!isGraphQLError(error)) return told(new GraphQLError(''), error, requestId, report)
  const cause = causeOf(error)
  if (cause !== null) return told(error, cause, requestId, report)
  const code = String(error.extensions.code ?? '')
  const known = Object.hasOwn(ERROR_STATUS, code) ? code : 'BAD_USER_INPUT'
  return rewritten(error, error.message, { ...error.extensions, code: known, requestId })
}

/** By its name: a process can hold two copies of the library, and each has a class of its own. */
export function isGraphQLError(thrown: unknown): thrown is GraphQLError {
  return thrown instanceof Error && thrown.name === 'GraphQLError'
}

/** What was thrown inside a resolver; null when GraphQL itself refused the request, whose words may be shown. */
function causeOf(error: GraphQLError): unknown {
  const cause = error.originalError
  if (cause === undefined || cause === null) return null
  return isGraphQLError(cause) ? causeOf(cause) : cause
}

function told(error: GraphQLError, cause: unknown, requestId: string, report: (thrown: unknown) => void): GraphQLError {
  const shown = publicError(cause)
  if (shown.code === 'INTERNAL') report(cause)
  return rewritten(error, shown.message, { code: shown.code, requestId, ...httpOf(shown) })
}

/** Only what concerns the whole request changes the answer's status; the rest is told beside the other results. */
function httpOf({ code, status, retryAfterSeconds }: ApiError): object {
  if (code !== 'UNAVAILABLE' && code !== 'RATE_LIMITED') return {}
  const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }
  return { http: { status, headers } }
}

function rewritten(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, source, positions, path } = error
  return new GraphQLError(message, { nodes: nodes ?? null, source, positions, path, extensions })
}
