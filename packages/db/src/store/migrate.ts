import { type Migration, Migrator } from 'kysely/migration'
import { clearingTheWay, refreshViews } from '../analytics/refresh-views.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { ensureDefaultVersion } from '../population.ts'
import { beginDeployment, StoreIsNewer } from './begin-deployment.ts'
import type { Db } from './open.ts'

/** What the migrator says of a store in which a migration ran that it does not know. */
const UNKNOWN_MIGRATION = /previously executed migration .* is missing/

/**
 * Brings the schema up to date and writes what a new deployment begins with. Returns the names of what ran. Throws
 * `StoreIsNewer` where a later program has been.
 */
export async function migrate(db: Db, reportingTimeZone: string): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error) throw error instanceof Error && UNKNOWN_MIGRATION.test(error.message) ? new StoreIsNewer() : error
  await beginDeployment(db, reportingTimeZone)
  await ensureDefaultVersion(db)
  await refreshViews(db)
  return (results ?? []).map((result) => result.migrationName)
}

/** Are all migrations applied? */
export async function isMigrated(db: Db): Promise<boolean> {
  return (await migratorOf(db).getMigrations()).every((migration) => migration.executedAt !== undefined)
}

function migratorOf(db: Db): Migrator {
  return new Migrator({ db: db.withoutPlugins(), provider: { getMigrations: async () => OVER_VIEWS } })
}

/** A migration may change tables that views stand on. */
const OVER_VIEWS: Readonly<Record<string, Migration>> = Object.fromEntries(
  Object.entries(MIGRATIONS).map(([name, { up }]) => [name, { up: (db) => clearingTheWay(db, () => up(db)) }]),
)
