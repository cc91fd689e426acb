import type { Store } from '@wavelength/db'
import type { ExperimentSettings, ImportDesk, WebhookDesk } from '@wavelength/operations'
import type { Context, ServerMemory } from '../context.ts'
import { admitGuestsToo, isSentOnPurpose } from '../door/admission.ts'
import { readBody } from '../door/body.ts'
import type { KeyHolders } from '../door/key-holders.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError } from '../errors.ts'
import { createLoaders } from '../loaders.ts'
import { compressedAnswer } from './compressed.ts'

const LIMITS = { bytes: 1_048_576, milliseconds: 15_000 }
const UNSUPPORTED = 415

export interface GraphQLRoute {
  readonly store: Store
  readonly keys: KeyHolders
  readonly sessions: Sessions
  readonly now: () => number
  readonly experiment: ExperimentSettings
  readonly imports: ImportDesk | null
  readonly webhooks: WebhookDesk | null
  readonly publicUrl: string | null
  readonly memory: ServerMemory
  readonly answer: (request: Request, context: Context) => Promise<Response>
}

/** Nobody learns anything about the schema before saying who they are, and nothing but JSON is read. */
export async function graphqlRoute(route: GraphQLRoute, request: Request, requestId: string): Promise<Response> {
  const principal = await admitGuestsToo(request, { ...route, guests: route.memory.guests })
  const now = route.now()
  const { store, experiment, imports, webhooks, publicUrl, memory } = route
  const context: Context = {
    store,
    principal,
    now,
    requestId,
    load: createLoaders(store, now, { experiment, isOnScreen: principal.kind === 'BROWSER' }),
    experiment,
    imports,
    webhooks,
    publicUrl,
    memory,
    withheld: new Set<string>(),
    isSentOnPurpose: isSentOnPurpose(request, principal),
  }
  return compressedAnswer(await route.answer(await withReadBody(request), context), request)
}

async function withReadBody(request: Request): Promise<Request> {
  if (request.method !== 'POST') return request
  requireJson(request)
  const body = await readBody(request, LIMITS)
  return new Request(request.url, { method: 'POST', headers: request.headers, body })
}

/** Forms and plain text can be sent by any page of any site; JSON cannot. */
function requireJson(request: Request): void {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (type.trim().toLowerCase() === 'application/json') return
  throw new ApiError('BAD_USER_INPUT', 'The body is application/json and nothing else.', { status: UNSUPPORTED })
}
