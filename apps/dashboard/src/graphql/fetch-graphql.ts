import type { TadaDocumentNode } from 'gql.tada'
import { sourceOf } from './graphql.ts'
import { guestHeaders } from './guest.ts'
import { RequestError } from './request-error.ts'

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly requestId?: string }
  }[]
}

/** Asks the API as the signed-in browser. The custom header keeps other sites from asking in its name. */
export async function fetchGraphql<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post(JSON.stringify({ query: sourceOf(document), variables }), signal)
  const answer = await readAnswer<Result>(response)
  if (answer.data && !answer.errors) return answer.data
  throw errorOf(response, answer)
}

async function post(body: string, signal: AbortSignal | undefined): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-wavelength': 'dashboard',
    ...guestHeaders(),
  }
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      body,
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestError('OFFLINE', 'The server cannot be reached.', null)
  }
}

/** A proxy in between may answer with a page of HTML. */
async function readAnswer<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>
  } catch {
    return {}
  }
}

function errorOf(response: Response, answer: Answer<unknown>): RequestError {
  const [first] = answer.errors ?? []
  const requestId = first?.extensions?.requestId ?? response.headers.get('x-request-id')
  return new RequestError(
    first?.extensions?.code ?? codeOfStatus(response.status),
    first?.message ?? 'The server gave no answer.',
    requestId,
  )
}

function codeOfStatus(status: number): string {
  if (status === 401) return 'UNAUTHENTICATED'
  if (status === 403) return 'FORBIDDEN'
  if (status === 429) return 'RATE_LIMITED'
  return status >= 500 ? 'UNAVAILABLE' : 'INTERNAL'
}
