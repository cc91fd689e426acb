import { writeFileSync } from 'node:fs'
import { generateSchema } from '../packages/db/src/generate-schema.ts'
import { migrate } from '../packages/db/src/store/migrate.ts'
import { openStore } from '../packages/db/src/store/open.ts'

const store = await openStore({ directory: null })
await migrate(store.db, 'UTC')
writeFileSync(new URL('../packages/db/src/schema.generated.ts', import.meta.url), await generateSchema(store.db))
await store.close()
