import type { ContactPoint, CustomerTraits, Generation, Identity } from '@wavelength/core'
import { sql } from 'kysely'
import { insertOf, replacing, rowsFrom } from './bulk.ts'
import type { Db } from './store/open.ts'

/** A customer as stored, without what is kept in tables of its own. */
export interface StoredCustomer extends CustomerTraits {
  readonly id: string
  readonly externalId: string | null
  readonly name: string | null
  readonly generation: Generation
  readonly country: string | null
  readonly region: string | null
  readonly language: string | null
  readonly isSample: boolean
  /** The population version under which this customer's ledger was derived. */
  readonly priorVersion: string
}

const COLUMNS = [
  'id',
  'externalId',
  'name',
  'birthDate',
  'birthYear',
  'generation',
  'segment',
  'timeZone',
  'country',
  'region',
  'language',
  'isSample',
  'priorVersion',
] as const satisfies readonly (keyof StoredCustomer)[]

export async function customersById(db: Db, ids: readonly string[]): Promise<StoredCustomer[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('customer')
    .select([...COLUMNS])
    .where('id', 'in', [...ids])
    .execute()
}

/** From an index alone. */
export async function countAllCustomers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Looks no further than that. */
export async function hasMoreCustomersThan(db: Db, most: number): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from customer order by id offset ${most} limit 1`.execute(db)
  return rows.length > 0
}

/** Writes customers whole; one that exists is replaced. */
export async function writeCustomers(db: Db, customers: readonly StoredCustomer[]): Promise<void> {
  if (customers.length === 0) return
  await sql`${insertOf('customer', COLUMNS, customers)}
    on conflict (id) do update set ${replacing(COLUMNS.slice(1))}, updated_at = now()`.execute(db)
}

/** Which of these identities are known, and whose are they? */
export async function ownersOf(
  db: Db,
  identities: readonly Identity[],
): Promise<(Identity & { customerId: string })[]> {
  if (identities.length === 0) return []
  const { rows } = await sql<Identity & { customerId: string }>`
    select identity.kind, identity.value, identity.customer_id
    from ${rowsFrom('identity', ['kind', 'value'], identities)} as asked
    join identity on identity.kind = asked.kind and identity.value = asked.value`.execute(db)
  return rows
}

export async function addIdentities(db: Db, identities: readonly (Identity & { customerId: string })[]): Promise<void> {
  if (identities.length === 0) return
  await sql`${insertOf('identity', ['kind', 'value', 'customerId'], identities)} on conflict do nothing`.execute(db)
}

const POINT_COLUMNS = ['customerId', 'channel', 'address', 'label', 'status', 'verified'] as const

/** A contact point told again keeps the newest label and status, and stays verified once it was. */
export async function writeContactPoints(
  db: Db,
  points: readonly (ContactPoint & { customerId: string })[],
): Promise<void> {
  if (points.length === 0) return
  await sql`${insertOf('contactPoint', POINT_COLUMNS, points)}
    on conflict (customer_id, channel, address) do update set
      label = coalesce(excluded.label, contact_point.label), status = excluded.status,
      verified = contact_point.verified or excluded.verified`.execute(db)
}

/** Addresses that contacts went over: noted when they are new, left alone when they are known. */
export async function noteContactPoints(
  db: Db,
  points: readonly (ContactPoint & { customerId: string })[],
): Promise<void> {
  if (points.length === 0) return
  await sql`${insertOf('contactPoint', POINT_COLUMNS, points)} on conflict do nothing`.execute(db)
}
