import {
  ROLL_UP_NAMES,
  ROLL_UPS,
  type RollUpCell,
  type RollUpName,
  type RollUpSums,
  TALLY_SUMS,
  type TallyKey,
  type TallySums,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { adding, insertOf, snake } from './bulk.ts'
import type { Db } from './store/open.ts'

/** One cell with what is to be added to it (or taken, when negative). */
export interface Cell<K, S> {
  readonly key: K
  readonly sums: S
}

export type CustomerTallyKey = TallyKey & { readonly customerId: string }

const TALLY_KEY = ['customerId', 'channel', 'timeWindow', 'marketing'] as const

export async function addToTallies(db: Db, cells: readonly Cell<CustomerTallyKey, TallySums>[]): Promise<void> {
  if (cells.length === 0) return
  await sql`${insertOf('tally', [...TALLY_KEY, ...TALLY_SUMS], cells.map(flat))}
    on conflict (customer_id, channel, time_window, marketing) do update set ${adding('tally', TALLY_SUMS)}`.execute(db)
}

/** Adds to the cells of every roll-up, in one order for all writers. */
export async function addToRollUps(db: Db, sums: RollUpSums): Promise<void> {
  for (const name of ROLL_UP_NAMES) {
    const cells = sums.cells(name)
    if (cells.length > 0) await addCells(db, name, cells)
  }
}

async function addCells(db: Db, name: RollUpName, cells: ReturnType<RollUpSums['cells']>): Promise<void> {
  const { key, sums } = ROLL_UPS[name]
  const rows = cells.map((cell) => ({ ...storedKey(cell.key), ...cell.sums }))
  await sql`${insertOf(name, [...key, ...sums], rows)}
    on conflict (${columns(key)}) do update set ${adding(name, sums)}`.execute(db)
}

/** Hours are instants, which the database takes as texts. */
function storedKey({ hour, ...key }: RollUpCell['key']): RollUpCell['key'] {
  return typeof hour === 'number' ? { ...key, hour: new Date(hour).toISOString() } : key
}

/** Every cell of a roll-up as it is stored. */
export async function storedCells(db: Db, name: RollUpName): Promise<RollUpCell[]> {
  const { key, sums } = ROLL_UPS[name]
  const { rows } = await sql<Record<string, string | number>>`
    select ${columns([...key, ...sums])} from ${sql.table(snake(name))}`.execute(db)
  const only = <V>(row: Record<string, string | number>, names: readonly string[]) =>
    Object.fromEntries(names.map((each) => [each, row[each]])) as Record<string, V>
  return rows.map((row) => ({ rollUp: name, key: only(row, key), sums: only<number>(row, sums) }))
}

function columns(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(snake(name))))
}

export async function talliesOf(db: Db, customerIds: readonly string[]): Promise<(CustomerTallyKey & TallySums)[]> {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('tally')
    .select([...TALLY_KEY, ...TALLY_SUMS])
    .where('customerId', 'in', [...customerIds])
    .execute()
}

/** A customer with a ledger but without a single interaction: none, unless the two have come apart. */
export async function customerWithStrayTally(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('tally')
    .select('customerId')
    .where(({ eb, or }) => or(TALLY_SUMS.map((sum) => eb(sum, '<>', 0))))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('interaction').select('id').whereRef('interaction.customerId', '=', 'tally.customerId'))),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.customerId ?? null
}

/** Empties the ledgers of customers, whole: they are derived again in the same transaction. */
export async function clearTallies(db: Db, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return
  await db
    .deleteFrom('tally')
    .where('customerId', 'in', [...customerIds])
    .execute()
}

/** Empties everything that is derived by addition; only a rebuild does this, in one transaction with the recount. */
export async function clearDerivedSums(db: Db): Promise<void> {
  for (const table of ['tally', ...ROLL_UP_NAMES] as const) await db.deleteFrom(table).execute()
}

/** Removes cells that have come down to nothing: a source without a single contact is no source. */
export async function deleteEmptyCells(db: Db): Promise<void> {
  for (const name of ROLL_UP_NAMES) {
    const isEmpty = ROLL_UPS[name].sums.map((sum) => sql<boolean>`${sql.ref(snake(sum))} = 0`)
    await sql`delete from ${sql.table(snake(name))} where ${sql.join(isEmpty, sql` and `)}`.execute(db)
  }
}

function flat<K extends object, S extends object>({ key, sums }: Cell<K, S>): K & S {
  return { ...key, ...sums }
}
