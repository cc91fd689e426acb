import type { AggregateQuery, Instant } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../src/store/open.ts'
import { analystSql } from './analyst-sql.ts'

/** One row as the views gave it, in the shape of the API's rows. */
export interface AnalystRow {
  readonly start: Instant | null
  readonly keys: readonly string[]
  readonly values: Readonly<Record<string, number | null>>
}

/** What the views answer to a question at a reading time. */
export async function askAnalyst(
  db: Db,
  query: AggregateQuery,
  { now, reportingZone }: { readonly now: Instant; readonly reportingZone: string },
): Promise<AnalystRow[]> {
  const { rows } = await db
    .withoutPlugins()
    .transaction()
    .execute(async (inside) => {
      await sql`select set_config('wavelength.as_of', ${new Date(now).toISOString()}, true)`.execute(inside)
      return sql.raw<Record<string, unknown>>(analystSql(query, reportingZone)).execute(inside)
    })
  return rows.map((row) => ({
    start: query.granularity == null ? null : Number(row.start),
    keys: (query.dimensions ?? []).map((dimension) => String(row[dimension])),
    values: Object.fromEntries(query.measures.map((measure) => [measure, numberOrNull(row[measure])])),
  }))
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value)
}
