import { importByNumber, type Store } from '@wavelength/db'
import { rejectionsFile } from '@wavelength/operations'
import { admit } from '../door/admission.ts'
import type { Budget } from '../door/budget.ts'
import type { KeyHolders } from '../door/key-holders.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError } from '../errors.ts'
import { numberOfImport } from '../import-id.ts'
import { actorOf, purseOf } from '../principal.ts'
import { streamOf } from './stream-of.ts'

export const REJECTED_ROWS = '/v1/imports/:id/rejected.csv'
const COST = 500

export interface RejectedRowsRoute {
  readonly store: Store
  readonly keys: KeyHolders
  readonly sessions: Sessions
  readonly budget: Budget
  readonly now: () => number
}

/** The rows that an import could not take, with what stands in them: only for who may see people, and may import. */
export async function rejectedRowsRoute(route: RejectedRowsRoute, request: Request): Promise<Response> {
  const principal = await admit(request, route.keys, route.sessions)
  for (const scope of ['ingest', 'pii:read'] as const) {
    if (!principal.scopes.has(scope)) throw new ApiError('FORBIDDEN', `This key lacks the scope ${scope}.`)
  }
  const number = numberOfImport(new URL(request.url).pathname.split('/').at(-2) ?? '')
  const run = number === null ? null : await importByNumber(route.store.db, number)
  if (run === null) throw new ApiError('NOT_FOUND', 'There is no import with this id.')
  route.budget.spend(purseOf(principal), COST)
  const file = await rejectionsFile(route.store, run.number, { actor: actorOf(principal), now: route.now() })
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="wavelength-import-${run.number}-rejected.csv"`,
  }
  return new Response(streamOf(file), { headers })
}
