import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { MIGRATIONS } from '../migrations/index.ts'
import { ensureDefaultVersion } from '../population.ts'
import type { Db } from './open.ts'

/** Brings the schema up to date and writes what a new deployment begins with. Returns the names of what ran. */
export async function migrate(db: Db, reportingTimeZone: string): Promise<string[]> {
  const migrator = new Migrator({ db: db.withoutPlugins(), provider: { getMigrations: async () => MIGRATIONS } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  await sql`insert into deployment (reporting_time_zone) values (${reportingTimeZone}) on conflict (id) do nothing`.execute(
    db,
  )
  await ensureDefaultVersion(db)
  return (results ?? []).map((result) => result.migrationName)
}

/** Are all migrations applied? */
export async function isMigrated(db: Db): Promise<boolean> {
  const migrator = new Migrator({ db: db.withoutPlugins(), provider: { getMigrations: async () => MIGRATIONS } })
  return (await migrator.getMigrations()).every((migration) => migration.executedAt !== undefined)
}
