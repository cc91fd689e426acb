import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createLog,
  createSessions,
  DEFAULT_SETTINGS,
  type Log,
  operatorDoor,
  type Serving,
  serve,
} from '@wavelength/api'
import type { Store } from '@wavelength/db'
import { ImportDesk, localOperator, WebhookDesk } from '@wavelength/operations'
import type { Environment } from '../environment.ts'
import { CommandFailed } from '../failure.ts'

export interface Listening extends Serving {
  /** Signs one browser in, once. */
  readonly signInUrl: string
  readonly imports: ImportDesk
}

const DASHBOARD = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url))

type Served = Pick<
  Environment,
  | 'host'
  | 'port'
  | 'experiment'
  | 'uploadFolder'
  | 'uploadLimitBytes'
  | 'publicUrl'
  | 'ownAddresses'
  | 'phoneRegion'
  | 'secretsOf'
>

/** Serves API and dashboard, and tells other commands through the store's lock how to reach it. */
export async function serveStore(store: Store, { experiment, host, port, ...environment }: Served): Promise<Listening> {
  const token = randomBytes(32).toString('hex')
  const sessions = createSessions(Date.now)
  const log = createLog(process.stderr)
  const imports = importDesk(store, environment, log)
  const webhooks = webhookDesk(store, environment, log)
  const { publicUrl } = environment
  const serving = await serve({
    host,
    port,
    store,
    sessions,
    now: Date.now,
    settings: { ...DEFAULT_SETTINGS, experiment, publicUrl, dashboardFolder: existsSync(DASHBOARD) ? DASHBOARD : null },
    log,
    imports,
    webhooks,
    operatorDoor: operatorDoor(localOperator(store, Date.now, experiment), token),
  }).catch((thrown: NodeJS.ErrnoException) => {
    throw whyNotListening(thrown, { host, port })
  })
  store.announce(serving.address, token)
  await imports.resume()
  webhooks.resume()
  const close = async () => {
    await imports.close()
    await serving.close()
    await webhooks.close()
  }
  return { ...serving, close, imports, signInUrl: `${serving.url}/session?token=${sessions.issueToken()}` }
}

function importDesk(
  store: Store,
  { uploadFolder, uploadLimitBytes }: Pick<Served, 'uploadFolder' | 'uploadLimitBytes'>,
  log: Log,
): ImportDesk {
  return new ImportDesk({
    store,
    folder: uploadFolder,
    mostBytes: uploadLimitBytes,
    now: Date.now,
    onFault: (thrown) => log.error(factsOf(thrown), 'an import broke off'),
  })
}

function webhookDesk(
  store: Store,
  { ownAddresses, phoneRegion, secretsOf }: Pick<Served, 'ownAddresses' | 'phoneRegion' | 'secretsOf'>,
  log: Log,
): WebhookDesk {
  return new WebhookDesk({
    store,
    secretsOf,
    reading: { ownAddresses, ...(phoneRegion === null ? {} : { phoneRegion }) },
    now: Date.now,
    onFault: (thrown) => log.error(factsOf(thrown), 'a webhook delivery could not be taken in'),
  })
}

/** Without its message, in which the database may quote what stood in a row. */
function factsOf(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { kind: typeof thrown }
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: thrown.constructor.name, code: 'code' in thrown ? thrown.code : null, frames }
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
