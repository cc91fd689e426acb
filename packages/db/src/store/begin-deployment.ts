import { DERIVATION_REVISION } from '@wavelength/core'
import { sql } from 'kysely'
import { readDeployment } from '../deployment.ts'
import type { Db } from './open.ts'

/** The store has been used by a program whose tables or definitions are not known here. */
export class StoreIsNewer extends Error {
  constructor() {
    super('a newer version of Wavelength has used this store; use that version or a later one')
    this.name = 'StoreIsNewer'
  }
}

/**
 * Writes what a new deployment begins with. Where there is no contact yet, nothing is derived by older definitions;
 * where it was done by newer ones, this program must not add to it.
 */
export async function beginDeployment(db: Db, reportingTimeZone: string): Promise<void> {
  await sql`insert into deployment (reporting_time_zone) values (${reportingTimeZone}) on conflict (id) do nothing`.execute(
    db,
  )
  await sql`update deployment set derivation_revision = ${DERIVATION_REVISION}
    where derivation_revision < ${DERIVATION_REVISION} and not exists (select from interaction)`.execute(db)
  const { derivationRevision } = await readDeployment(db)
  if (derivationRevision > DERIVATION_REVISION) throw new StoreIsNewer()
}
