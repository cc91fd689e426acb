import type { Db, Store } from '@wavelength/db'
import type { AuditAction, Deed } from './deed.ts'
import { writeAudit } from './write-audit.ts'

/** Does something and writes down that it was done, or neither. A subject of null: nothing was done. */
export async function audited<T>(
  { db }: Store,
  { action, ...deed }: Deed & { readonly action: AuditAction },
  act: (inside: Db) => Promise<{ readonly value: T; readonly subject: string | null }>,
): Promise<T> {
  return db.transaction().execute(async (inside) => {
    const { value, subject } = await act(inside)
    if (subject !== null) await writeAudit(inside, deed, { action, subject })
    return value
  })
}
