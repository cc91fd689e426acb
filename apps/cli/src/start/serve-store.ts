import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createLog, createSessions, DEFAULT_SETTINGS, operatorDoor, type Serving, serve } from '@wavelength/api'
import type { Store } from '@wavelength/db'
import { localOperator } from '@wavelength/operations'
import type { Environment } from '../environment.ts'
import { CommandFailed } from '../failure.ts'

export interface Listening extends Serving {
  /** Signs one browser in, once. */
  readonly signInUrl: string
}

const DASHBOARD = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url))

/** Serves API and dashboard, and tells other commands through the store's lock how to reach it. */
export async function serveStore(
  store: Store,
  { experiment, host, port }: Pick<Environment, 'host' | 'port' | 'experiment'>,
): Promise<Listening> {
  const token = randomBytes(32).toString('hex')
  const sessions = createSessions(Date.now)
  const serving = await serve({
    host,
    port,
    store,
    sessions,
    now: Date.now,
    settings: { ...DEFAULT_SETTINGS, experiment, dashboardFolder: existsSync(DASHBOARD) ? DASHBOARD : null },
    log: createLog(process.stderr),
    operatorDoor: operatorDoor(localOperator(store, Date.now, experiment), token),
  }).catch((thrown: NodeJS.ErrnoException) => {
    throw whyNotListening(thrown, { host, port })
  })
  store.announce(serving.address, token)
  return { ...serving, signInUrl: `${serving.url}/session?token=${sessions.issueToken()}` }
}

function whyNotListening(
  thrown: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): Error {
  if (thrown.code === 'EADDRINUSE')
    return new CommandFailed(`port ${port} on ${host} is in use; set PORT or --port to another`)
  if (thrown.code === 'EACCES')
    return new CommandFailed(`port ${port} on ${host} may not be opened by this user; set PORT or --port to another`)
  if (thrown.code === 'EADDRNOTAVAIL' || thrown.code === 'ENOTFOUND')
    return new CommandFailed(`HOST "${host}" is no address of this machine`)
  return thrown
}
