import { ownerOf } from '@wavelength/db'
import type { Command } from 'commander'
import { prepareStore } from '../prepare-store.ts'
import { openOwn, withOperator } from '../reach-operator.ts'
import { withProgress } from '../terminal/with-progress.ts'
import { counted } from '../terminal/words.ts'
import type { Context } from './context.ts'
import { addReader } from './reader-command.ts'

export function addSample(program: Command, context: Context): void {
  const { terminal } = context
  const sample = program.command('sample').description('a simulated business to look around in: load, remove')
  sample
    .command('load')
    .description('load it into an empty store')
    .action(async () => {
      const run = await withProgress(terminal, 'Loading the sample', 'customers', (tell) =>
        withOperator(context, (operator) => operator.loadSample({}, tell)),
      )
      terminal.say(`Loaded ${counted(run.recordsDone, 'sample customer')} with ${counted(run.stored, 'contact')}.`)
    })
  sample
    .command('remove')
    .description('remove the sample customers and everything of theirs; your own data stays')
    .action(async () => {
      const { customers } = await withProgress(terminal, 'Removing the sample', 'customers', (tell) =>
        withOperator(context, (operator) => operator.removeSample({}, tell)),
      )
      terminal.say(`Removed ${counted(customers, 'sample customer')}.`)
    })
}

export function addDb(program: Command, context: Context): void {
  const db = program.command('db').description('the store: migrate, reader')
  db.command('migrate')
    .description('bring the store to this version: its schema, and what is derived from the contacts')
    .action(async () => context.terminal.say(await migrated(context)))
  addReader(db, context)
}

async function migrated({ environment: read, terminal }: Context): Promise<string> {
  const environment = read()
  const owner = environment.databaseUrl === null ? ownerOf(environment.dataDirectory) : null
  if (owner !== null && owner.url !== null)
    return `The server at ${owner.url} brought the schema up to date when it started.`
  const store = await openOwn(environment)
  try {
    const names = await prepareStore(store, { environment, terminal })
    return names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}.`
  } finally {
    await store.close()
  }
}
