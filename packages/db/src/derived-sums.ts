import {
  type DailyCounts,
  type DailyKey,
  type SourceKey,
  TALLY_SUMS,
  type TallyKey,
  type TallySums,
} from '@wavelength/core'
import { sql } from 'kysely'
import { adding, insertOf } from './bulk.ts'
import type { Db } from './store/open.ts'

/** One cell with what is to be added to it (or taken, when negative). */
export interface Cell<K, S> {
  readonly key: K
  readonly sums: S
}

export type CustomerTallyKey = TallyKey & { readonly customerId: string }

const TALLY_KEY = ['customerId', 'channel', 'timeWindow', 'marketing'] as const
const DAILY_KEY = ['day', 'channel', 'direction', 'ageBand', 'mailClass'] as const
export const DAILY_COUNTS = ['contacts', 'attempts', 'answered', 'declined', 'undelivered'] as const

export async function addToTallies(db: Db, cells: readonly Cell<CustomerTallyKey, TallySums>[]): Promise<void> {
  if (cells.length === 0) return
  await sql`${insertOf('tally', [...TALLY_KEY, ...TALLY_SUMS], cells.map(flat))}
    on conflict (customer_id, channel, time_window, marketing) do update set ${adding('tally', TALLY_SUMS)}`.execute(db)
}

export async function addToContactDaily(db: Db, cells: readonly Cell<DailyKey, DailyCounts>[]): Promise<void> {
  if (cells.length === 0) return
  await sql`${insertOf('contactDaily', [...DAILY_KEY, ...DAILY_COUNTS], cells.map(flat))}
    on conflict (day, channel, direction, age_band, mail_class) do update set ${adding('contactDaily', DAILY_COUNTS)}`.execute(
    db,
  )
}

export async function addToSourceHourly(
  db: Db,
  cells: readonly Cell<SourceKey, { contacts: number }>[],
): Promise<void> {
  if (cells.length === 0) return
  const rows = cells.map(({ key, sums }) => ({ ...key, ...sums, hour: new Date(key.hour).toISOString() }))
  await sql`${insertOf('sourceHourly', ['source', 'hour', 'channel', 'contacts'], rows)}
    on conflict (source, hour, channel) do update set ${adding('sourceHourly', ['contacts'])}`.execute(db)
}

export async function talliesOf(db: Db, customerIds: readonly string[]): Promise<(CustomerTallyKey & TallySums)[]> {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('tally')
    .select([...TALLY_KEY, ...TALLY_SUMS])
    .where('customerId', 'in', [...customerIds])
    .execute()
}

export async function allContactDaily(db: Db): Promise<(DailyKey & DailyCounts)[]> {
  return db
    .selectFrom('contactDaily')
    .select([...DAILY_KEY, ...DAILY_COUNTS])
    .execute()
}

export async function allSourceHourly(db: Db): Promise<(SourceKey & { contacts: number })[]> {
  return db.selectFrom('sourceHourly').select(['source', 'hour', 'channel', 'contacts']).execute()
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
  for (const table of ['tally', 'contactDaily', 'sourceHourly'] as const) await db.deleteFrom(table).execute()
}

function flat<K extends object, S extends object>({ key, sums }: Cell<K, S>): K & S {
  return { ...key, ...sums }
}
