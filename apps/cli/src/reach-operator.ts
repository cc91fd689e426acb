import { DirectoryInUse, type Owner, openStore, ownerOf, type Store } from '@wavelength/db'
import { localOperator, type Operator } from '@wavelength/operations'
import type { Context } from './commands/context.ts'
import type { Environment } from './environment.ts'
import { CommandFailed } from './failure.ts'
import { type Preparing, prepareStore } from './prepare-store.ts'
import { remoteOperator } from './remote-operator.ts'

/**
 * Does some work on the store, by whatever way leads to it: straight to PostgreSQL, through the server
 * that owns the embedded store, or by owning it meanwhile.
 */
export async function withOperator<T>(
  { environment: read, terminal }: Pick<Context, 'environment' | 'terminal'>,
  work: (operator: Operator) => Promise<T>,
): Promise<T> {
  const environment = read()
  const owner = environment.databaseUrl === null ? ownerOf(environment.dataDirectory) : null
  if (owner !== null) return work(operatorOf(environment, owner))
  return withStore({ environment, terminal }, (store) => work(localOperator(store, Date.now, environment.experiment)))
}

async function withStore<T>(preparing: Preparing, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openOwn(preparing.environment)
  try {
    await prepareStore(store, preparing)
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Opens the store of the environment for this process alone. */
export async function openOwn({ databaseUrl, dataDirectory }: Environment): Promise<Store> {
  try {
    return await openStore(databaseUrl === null ? { directory: dataDirectory } : { url: databaseUrl })
  } catch (thrown) {
    if (thrown instanceof DirectoryInUse) throw new CommandFailed(inUse(dataDirectory, thrown.owner))
    throw thrown
  }
}

function operatorOf({ dataDirectory }: Environment, owner: Owner): Operator {
  if (owner.url === null || owner.operatorToken === null) throw new CommandFailed(inUse(dataDirectory, owner))
  return remoteOperator(owner.url, owner.operatorToken)
}

function inUse(directory: string, { pid, url }: Owner): string {
  if (url !== null) return `a server on ${directory} runs already at ${url} (process ${pid})`
  return `another wavelength command (process ${pid}) is at work on ${directory}; try again when it has ended`
}
