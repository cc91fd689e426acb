import { readDeployment, type Store } from '@wavelength/db'
import {
  CONTENT_TYPES,
  type Export,
  type ExportAsked,
  type ExportSubject,
  exportFile,
  exportFileName,
  noteExport,
  type ParameterTexts,
  readExport,
  type Scope,
  withinLimit,
} from '@wavelength/operations'
import { admitGuestsToo } from '../door/admission.ts'
import type { Budget } from '../door/budget.ts'
import type { Guests } from '../door/guests.ts'
import type { KeyHolders } from '../door/key-holders.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError, publicError } from '../errors.ts'
import { limitOf } from '../guest-limit.ts'
import type { Log } from '../log.ts'
import { actorOf, type Principal, purseOf } from '../principal.ts'
import { streamOf } from './stream-of.ts'

export interface ExportRoute {
  readonly store: Store
  readonly keys: KeyHolders
  readonly sessions: Sessions
  readonly budget: Budget
  readonly guests: Guests
  readonly now: () => number
  readonly log: Log
}

const SCOPE_FOR = {
  aggregates: 'aggregates:read',
  interactions: 'profiles:read',
  customers: 'profiles:read',
} as const satisfies Record<ExportSubject, Scope>

/** As much as the same question costs as GraphQL; then a point for every row. */
const EXPORT_COST = 500

/** Aggregates, contacts or customers as a file that is made while it is read; the question stands in the address. */
export async function exportRoute(
  route: ExportRoute,
  what: Pick<ExportAsked, 'subject' | 'format'>,
  request: Request,
  requestId: string,
): Promise<Response> {
  const principal = await admitGuestsToo(request, route)
  requireScope(principal, SCOPE_FOR[what.subject])
  const wanted = await withinLink(readExport({ ...what, parameters: parametersIn(request) }), principal, route)
  const headers = {
    'content-type': CONTENT_TYPES[wanted.format],
    'content-disposition': `attachment; filename="wavelength-${exportFileName(wanted)}"`,
    'cache-control': 'no-store',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const purse = purseOf(principal)
  route.budget.spend(purse, EXPORT_COST)
  await noteExport(route.store, wanted, { actor: actorOf(principal), now: route.now() })
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

/** The same for a guest, who sees no more than the link shows. */
async function withinLink(wanted: Export, principal: Principal, { store, now }: ExportRoute): Promise<Export> {
  const limit = await limitOf(principal, {
    now: now(),
    reportingZone: async () => (await readDeployment(store.db)).reportingTimeZone,
  })
  if (limit === null) return wanted
  if (wanted.subject !== 'aggregates') throw new ApiError('FORBIDDEN', 'A guest link shows no single contacts.')
  return { ...wanted, asked: { ...wanted.asked, query: withinLimit(wanted.asked.query, limit) } }
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
