import type { Instant } from '@wavelength/core'
import { type Db, newestRejections, type Rejection, rejectionsOf, type Store } from '@wavelength/db'
import type { Deed } from '../audit/deed.ts'
import { noteAudit } from '../audit/write-audit.ts'
import { asCsv } from '../export/as-csv.ts'
import type { Row } from '../export/table.ts'
import { type RejectedRow, rejectedRow } from './rejection-facts.ts'

const PAGE = 1_000

/** The first rows that an import could not take, in the order of the file. */
export async function importRejections(db: Db, number: number, first: number): Promise<RejectedRow[]> {
  return (await rejectionsOf(db, number, { after: 0, limit: first })).map(rowOf)
}

export interface ConnectorRejection extends RejectedRow {
  readonly rejectedAt: Instant
}

/** What a connector could not take of files and deliveries, the newest first. */
export async function connectorRejections(db: Db, connector: string, first: number): Promise<ConnectorRejection[]> {
  const found = await newestRejections(db, connector, first)
  return found.map(({ receivedAt, ...rejection }) => ({ ...rowOf(rejection), rejectedAt: receivedAt }))
}

/** All of them as CSV, read as it is written. The audit trail tells who has taken it, before the first byte. */
export async function rejectionsFile(
  store: Store,
  number: number,
  deed: Deed,
): Promise<AsyncGenerator<Uint8Array, void>> {
  await noteAudit(store, deed, { action: 'FILE_EXPORTED', subject: `rejected rows of import ${number}` })
  const columns = ['position', 'line', 'column', 'value', 'code', 'reason'].map((name) => ({
    name,
    kind: name === 'line' ? ('COUNT' as const) : ('TEXT' as const),
  }))
  const table = { columns, zone: 'UTC', header: {}, pages: pagesOf(store.db, number) }
  return asCsv(table, { withHeader: false, withMark: true, guardsFormulas: true })
}

async function* pagesOf(db: Db, number: number): AsyncGenerator<readonly Row[], void> {
  for (let after = 0; ; ) {
    const page = await rejectionsOf(db, number, { after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return
    yield page
      .map(rowOf)
      .map(({ position, line, field, value, code, reason }) => [position, line, field.join(', '), value, code, reason])
    after = last.number
  }
}

function rowOf({ raw, ...rejection }: Rejection): RejectedRow {
  return rejectedRow({ ...rejection, raw: jsonIn(raw) })
}

/** A raw record that was cut off is no JSON any more. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
