import { DERIVATION_REVISION } from '@wavelength/core'
import { countInteractions, migrate, readDeployment, type Store } from '@wavelength/db'
import { rebuild } from '@wavelength/operations'
import type { Environment } from './environment.ts'
import { CommandFailed } from './failure.ts'
import type { Terminal } from './terminal/terminal.ts'
import { withProgress } from './terminal/with-progress.ts'

export interface Preparing {
  readonly environment: Environment
  readonly terminal: Terminal
  readonly signal?: AbortSignal
}

/**
 * Brings an opened store to where this program can use it: its schema and, where an older one derived other things
 * from the contacts, all that is derived. Returns the names of the migrations that ran.
 */
export async function prepareStore(store: Store, preparing: Preparing): Promise<string[]> {
  const names = await migrate(store.db, preparing.environment.reportingTimeZone)
  const { derivationRevision } = await readDeployment(store.db)
  if (derivationRevision < DERIVATION_REVISION) await deriveAgain(store, preparing)
  return names
}

async function deriveAgain(store: Store, { terminal, signal }: Preparing): Promise<void> {
  terminal.complain(
    'An older version of Wavelength kept this store, and this one makes more of the same contacts: everything is derived from them again, once, before it is used.',
  )
  const all = await countInteractions(store.db)
  await withProgress(terminal, 'Deriving again', 'contacts', (tell) =>
    rebuild(store, {
      onProgress: (done) => {
        if (signal?.aborted)
          throw new CommandFailed('interrupted: the store is as it was, and the next start begins anew')
        tell({ done, all })
      },
    }),
  )
}
