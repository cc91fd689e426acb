import type { Store } from '@wavelength/db'
import {
  CONTENT_TYPES,
  type ExportAsked,
  type ExportSubject,
  exportFile,
  exportFileName,
  type ParameterTexts,
  readExport,
  type Scope,
} from '@wavelength/operations'
import { admit } from '../door/admission.ts'
import type { Budget } from '../door/budget.ts'
import type { KeyHolders } from '../door/key-holders.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError, publicError } from '../errors.ts'
import type { Log } from '../log.ts'
import { type Principal, purseOf } from '../principal.ts'
import { streamOf } from './stream-of.ts'

export interface ExportRoute {
  readonly store: Store
  readonly keys: KeyHolders
  readonly sessions: Sessions
  readonly budget: Budget
  readonly now: () => number
  readonly log: Log
}

const SCOPE_FOR = {
  aggregates: 'aggregates:read',
  interactions: 'profiles:read',
} as const satisfies Record<ExportSubject, Scope>

/** As much as the same question costs as GraphQL; then a point for every row. */
const EXPORT_COST = 500

/** Aggregates or contacts as a file that is made while it is read; the question stands in the address. */
export async function exportRoute(
  route: ExportRoute,
  what: Pick<ExportAsked, 'subject' | 'format'>,
  request: Request,
  requestId: string,
): Promise<Response> {
  const principal = await admit(request, route.keys, route.sessions)
  requireScope(principal, SCOPE_FOR[what.subject])
  const wanted = readExport({ ...what, parameters: parametersIn(request) })
  const headers = {
    'content-type': CONTENT_TYPES[wanted.format],
    'content-disposition': `attachment; filename="wavelength-${exportFileName(wanted)}"`,
    'cache-control': 'no-store',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const purse = purseOf(principal)
  route.budget.spend(purse, EXPORT_COST)
  const pieces = await exportFile(route.store.db, wanted, {
    now: route.now(),
    maySeePersons: principal.scopes.has('pii:read'),
    onRows: (rows) => route.budget.owe(purse, rows),
  })
  return new Response(streamOf(reported(pieces, requestId, route.log)), { headers })
}

function requireScope(principal: Principal, scope: Scope): void {
  if (!principal.scopes.has(scope)) throw new ApiError('FORBIDDEN', `This key lacks the scope ${scope}.`)
}

/** A parameter may be given several times, as lists are. */
function parametersIn(request: Request): ParameterTexts {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]))
}

/** What breaks in the middle can no longer be answered: the transfer breaks off, and we write down why. */
async function* reported(
  pieces: AsyncGenerator<Uint8Array, void>,
  requestId: string,
  log: Log,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* pieces
  } catch (thrown) {
    log.error({ requestId, code: publicError(thrown).code, err: thrown }, 'an export broke off')
    throw thrown
  }
}
