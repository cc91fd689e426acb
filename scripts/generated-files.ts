import { fileURLToPath } from 'node:url'
import { printedSchema } from '../apps/api/src/print-schema.ts'
import { dbtSources } from '../packages/db/src/analytics/dbt-sources.ts'
import { viewsDocument } from '../packages/db/src/analytics/views-document.ts'
import { generateSchema } from '../packages/db/src/generate-schema.ts'
import { migrate } from '../packages/db/src/store/migrate.ts'
import { openStore } from '../packages/db/src/store/open.ts'

/** Everything in the repository that is made from something else in it. */
export async function generatedFiles(): Promise<{ path: string; text: string }[]> {
  const store = await openStore({ directory: null })
  await migrate(store.db, 'UTC')
  const rowTypes = await generateSchema(store.db)
  await store.close()
  return [
    { path: at('packages/db/src/schema.generated.ts'), text: rowTypes },
    { path: at('apps/api/schema.graphql'), text: printedSchema() },
    { path: at('docs/sql-views.md'), text: viewsDocument() },
    { path: at('docs/dbt/wavelength_sources.yml'), text: dbtSources() },
  ]
}

function at(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
