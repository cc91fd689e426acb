import type { Db } from './store/open.ts'

/** How often a source is expected to deliver, where somebody said so. */
export interface SourceRhythm {
  readonly source: string
  readonly expectedEverySeconds: number
}

/** What the dashboard may change. */
export interface DeploymentSettings {
  readonly organisationName: string | null
  /** By the name of the source. */
  readonly sources: readonly SourceRhythm[]
}

export async function readDeploymentSettings(db: Db): Promise<DeploymentSettings> {
  const { organisationName } = await db.selectFrom('deployment').select('organisationName').executeTakeFirstOrThrow()
  return { organisationName, sources: await sourceRhythms(db) }
}

export async function sourceRhythms(db: Db): Promise<SourceRhythm[]> {
  return db.selectFrom('sourceSetting').select(['source', 'expectedEverySeconds']).orderBy('source').execute()
}

export async function writeOrganisationName(db: Db, organisationName: string | null): Promise<void> {
  await db.updateTable('deployment').set({ organisationName }).execute()
}

/** Null: as its own past tells. */
export async function writeSourceRhythm(db: Db, source: string, expectedEverySeconds: number | null): Promise<void> {
  if (expectedEverySeconds === null) {
    await db.deleteFrom('sourceSetting').where('source', '=', source).execute()
    return
  }
  await db
    .insertInto('sourceSetting')
    .values({ source, expectedEverySeconds })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ expectedEverySeconds }))
    .execute()
}
