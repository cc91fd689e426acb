import type { Db } from './store/open.ts'

export interface Deployment {
  /** Secret: customer ids are derived under it. */
  readonly customerNamespace: string
  readonly reportingTimeZone: string
  /** The population version in force. */
  readonly priorVersion: string
  /** False: the age of customers bears on no answer. */
  readonly usesAgePrior: boolean
  /** By which `DERIVATION_REVISION` everything in the store was derived. */
  readonly derivationRevision: number
}

export async function readDeployment(db: Db): Promise<Deployment> {
  return db
    .selectFrom('deployment')
    .select(['customerNamespace', 'reportingTimeZone', 'priorVersion', 'usesAgePrior', 'derivationRevision'])
    .executeTakeFirstOrThrow()
}

export async function writeReportingTimeZone(db: Db, reportingTimeZone: string): Promise<void> {
  await db.updateTable('deployment').set({ reportingTimeZone }).execute()
}

/** Notes that everything in the store is derived by these definitions; part of the transaction that derived it. */
export async function writeDerivationRevision(db: Db, derivationRevision: number): Promise<void> {
  await db.updateTable('deployment').set({ derivationRevision }).execute()
}

export async function writeUsesAgePrior(db: Db, usesAgePrior: boolean): Promise<void> {
  await db.updateTable('deployment').set({ usesAgePrior }).execute()
}
