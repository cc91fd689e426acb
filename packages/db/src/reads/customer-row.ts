import type { StoredCustomer } from '../customer.ts'
import type { Db } from '../store/open.ts'

/** A customer as readers see it. */
export interface CustomerRow extends Omit<StoredCustomer, 'priorVersion'> {
  readonly createdAt: number
}

export const CUSTOMER_ROW = [
  'customer.id',
  'customer.externalId',
  'customer.name',
  'customer.birthDate',
  'customer.birthYear',
  'customer.generation',
  'customer.segment',
  'customer.timeZone',
  'customer.country',
  'customer.region',
  'customer.language',
  'customer.isSample',
  'customer.createdAt',
] as const

export async function customerRows(db: Db, ids: readonly string[]): Promise<CustomerRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('customer')
    .select([...CUSTOMER_ROW])
    .where('id', 'in', [...ids])
    .execute()
}
