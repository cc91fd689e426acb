import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openStore } from '@wavelength/db'
import { keepStates } from '@wavelength/operations'
import { signIn } from './sign-in.ts'

const COMMAND = join(import.meta.dirname, '../../../apps/cli/src/main.ts')
const SAMPLE_LOADED = /Loaded [\d,]+ sample customers/
const SIGN_IN_LINK = /http:\/\/\S+\/session\?token=\S+/

export interface WhichStore {
  /** A PostgreSQL that is filled already. */
  readonly databaseUrl: string | null
  /** Where the sample business is, or goes if nothing is there; a folder for this run alone when null. */
  readonly folder: string | null
}

export interface Product {
  readonly baseUrl: string
  /** "name=value" of a signed-in browser. */
  readonly cookie: string
  /** "/customers/…" of some customer. */
  readonly customerPath: string
}

/** The product as it starts for anyone; nothing is learnt in the meantime, which would take the processor. */
export async function whileRunning<T>(which: WhichStore, measure: (product: Product) => Promise<T>): Promise<T> {
  if (which.databaseUrl !== null) await withStatesRead(which.databaseUrl)
  const own = which.folder ?? mkdtempSync(join(tmpdir(), 'wavelength-bench-'))
  const isEmpty = which.databaseUrl === null && !existsSync(join(own, 'store'))
  const server = start(which, own)
  try {
    const heard = hearing(server)
    const [signInUrl] = await heard(SIGN_IN_LINK)
    if (isEmpty) await heard(SAMPLE_LOADED)
    return await measure(await signIn(signInUrl))
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'close')
    if (which.folder === null) rmSync(own, { recursive: true, force: true })
  }
}

/** As on a server that has been running for a while. */
async function withStatesRead(url: string): Promise<void> {
  const store = await openStore({ url })
  await migrate(store.db, 'UTC')
  await keepStates(store, null, { clock: Date.now, signal: new AbortController().signal })
  await store.close()
}

function start({ databaseUrl }: WhichStore, folder: string): ChildProcess {
  const where = databaseUrl === null ? { DATA_DIR: join(folder, 'store') } : { DATABASE_URL: databaseUrl }
  const args = databaseUrl === null ? ['start'] : ['start', '--sample', 'none']
  const env = { PATH: process.env.PATH, PORT: '0', LEARN_EVERY_HOURS: '0', ...where }
  return spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Waits for a text like this among all that the command prints. */
function hearing(server: ChildProcess): (wanted: RegExp) => Promise<readonly [string]> {
  let text = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      text += piece
    })
  }
  return async (wanted) => {
    for (;;) {
      const found = wanted.exec(text)
      if (found !== null) return [found[0]]
      if (server.exitCode !== null) throw new Error(`ended without saying ${wanted}: ${text}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
