import type {
  Channel,
  ConsentInForce,
  ConsentStatus,
  Daypart,
  PurposeClass,
  StatedPreference,
  Weekday,
} from '@wavelength/core'
import { sql } from 'kysely'
import { NEWEST_CONSENT, NEWEST_STATEMENT } from './reads/in-force.ts'
import type { Db } from './store/open.ts'

const STATED = [
  'channels',
  'avoidChannels',
  'bestDays',
  'worstDays',
  'bestDayparts',
  'worstDayparts',
  'waitHours',
  'paperless',
  'statedAt',
  'source',
] as const satisfies readonly (keyof StatedPreference)[]

export async function recordStatement(db: Db, customerId: string, stated: StatedPreference): Promise<void> {
  await db
    .insertInto('statedPreference')
    .values({
      customerId,
      channels: [...stated.channels],
      avoidChannels: [...stated.avoidChannels],
      bestDays: [...stated.bestDays],
      worstDays: [...stated.worstDays],
      bestDayparts: [...stated.bestDayparts],
      worstDayparts: [...stated.worstDayparts],
      waitHours: stated.waitHours,
      paperless: stated.paperless,
      statedAt: new Date(stated.statedAt),
      source: stated.source,
    })
    .execute()
}

/** The statement in force of each customer: the newest one. */
export async function statementsInForce(
  db: Db,
  customerIds: readonly string[],
): Promise<Map<string, StatedPreference>> {
  if (customerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('statedPreference')
    .distinctOn('customerId')
    .select(['customerId', ...STATED])
    .where('customerId', 'in', [...customerIds])
    .orderBy('customerId')
    .orderBy(NEWEST_STATEMENT)
    .execute()
  return new Map(rows.map(({ customerId, ...stated }) => [customerId, asStated(stated)]))
}

/** The lists are texts in the database; only validated statements are ever written. */
function asStated(row: Readonly<Record<keyof StatedPreference, unknown>>): StatedPreference {
  return {
    ...(row as unknown as StatedPreference),
    channels: row.channels as Channel[],
    avoidChannels: row.avoidChannels as Channel[],
    bestDays: row.bestDays as Weekday[],
    worstDays: row.worstDays as Weekday[],
    bestDayparts: row.bestDayparts as Daypart[],
    worstDayparts: row.worstDayparts as Daypart[],
  }
}

/** Everything that these customers ever stated, oldest first. */
export async function statementsOf(
  db: Db,
  customerIds: readonly string[],
): Promise<(StatedPreference & { readonly customerId: string })[]> {
  if (customerIds.length === 0) return []
  const rows = await db
    .selectFrom('statedPreference')
    .select(['customerId', ...STATED])
    .where('customerId', 'in', [...customerIds])
    .orderBy('customerId')
    .orderBy('statedAt')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ customerId, ...stated }) => ({ customerId, ...asStated(stated) }))
}

export interface ConsentEntry {
  readonly channel: Channel
  readonly purposeClass: PurposeClass
  readonly status: ConsentStatus
  readonly proof: string | null
  readonly source: string
  readonly effectiveFrom: number
}

/** The ledger only grows: a withdrawal is a new entry. */
export async function recordConsentEntry(db: Db, customerId: string, entry: ConsentEntry): Promise<void> {
  await db
    .insertInto('consent')
    .values({ ...entry, customerId, effectiveFrom: new Date(entry.effectiveFrom) })
    .execute()
}

/** An entry whose id is made of what it says. */
export interface ToldConsent extends ConsentEntry {
  readonly id: string
  readonly customerId: string
  /** The import that brought it, by its number. */
  readonly importRun: number | null
}

/** Adds those that are not in the ledger yet; returns their ids. */
export async function addConsents(db: Db, entries: readonly ToldConsent[]): Promise<Set<string>> {
  if (entries.length === 0) return new Set()
  const values = entries.map((entry) => ({ ...entry, effectiveFrom: new Date(entry.effectiveFrom) }))
  const added = await db
    .insertInto('consent')
    .values(values)
    .onConflict((conflict) => conflict.columns(['customerId', 'id']).doNothing())
    .returning('id')
    .execute()
  return new Set(added.map(({ id }) => id))
}

/** Takes out what an import brought of these customers: an import that is undone was a mistake, no word of theirs. */
export async function deleteConsentsOf(db: Db, importRun: number, customerIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('consent')
    .where('importRun', '=', importRun)
    .where('customerId', 'in', [...customerIds])
    .execute()
}

/** The entry in force at `now` per customer, channel and purpose class. */
export async function consentsInForce(
  db: Db,
  customerIds: readonly string[],
  now: number,
): Promise<(ConsentEntry & { customerId: string })[]> {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('consent')
    .distinctOn(['customerId', 'channel', 'purposeClass'])
    .select(['customerId', 'channel', 'purposeClass', 'status', 'proof', 'source', 'effectiveFrom'])
    .where('customerId', 'in', [...customerIds])
    .where('effectiveFrom', '<=', sql<number>`${new Date(now)}`)
    .orderBy('customerId')
    .orderBy('channel')
    .orderBy('purposeClass')
    .orderBy(NEWEST_CONSENT)
    .execute()
}

export function asConsentInForce(entry: ConsentEntry): ConsentInForce {
  return { channel: entry.channel, purposeClass: entry.purposeClass, status: entry.status, at: entry.effectiveFrom }
}
