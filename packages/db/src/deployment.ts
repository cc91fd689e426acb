import type { Db } from './store/open.ts'

export interface Deployment {
  /** Secret: customer ids are derived under it. */
  readonly customerNamespace: string
  readonly reportingTimeZone: string
}

export async function readDeployment(db: Db): Promise<Deployment> {
  return db.selectFrom('deployment').select(['customerNamespace', 'reportingTimeZone']).executeTakeFirstOrThrow()
}

export async function writeReportingTimeZone(db: Db, reportingTimeZone: string): Promise<void> {
  await db.updateTable('deployment').set({ reportingTimeZone }).execute()
}
