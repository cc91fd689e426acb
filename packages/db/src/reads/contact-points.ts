import type { ContactPoint } from '@wavelength/core'
import type { Db } from '../store/open.ts'

export async function contactPointsOf(
  db: Db,
  customerIds: readonly string[],
): Promise<(ContactPoint & { customerId: string })[]> {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('contactPoint')
    .select(['customerId', 'channel', 'address', 'label', 'status', 'verified'])
    .where('customerId', 'in', [...customerIds])
    .orderBy('customerId')
    .orderBy('channel')
    .orderBy('address')
    .execute()
}
