import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CUSTOMER_PAGE, type CustomerPage } from './hold-experiment.ts'
import { type Ask, asking, askingByKey, signedIn } from './signed-in.ts'

export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const COMMAND = join(import.meta.dirname, '../../../cli/src/main.ts')

/** Whether there is a browser to look with. */
export function isBrowserHere(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`the pages must be tested, but there is no ${CHROMIUM}`)
  console.warn(`Not run: the pages in a browser, because there is no ${CHROMIUM} (CHROMIUM_PATH names another).`)
  return false
}

export interface RunningServer {
  readonly baseUrl: string
  /** "name=value" of a signed-in browser. */
  readonly cookie: string
  readonly ask: Ask
  /** Asks by a new key with these scopes. */
  readonly askByKey: (scopes: string) => Ask
  /** "/customers/…" of one that has contacts. */
  readonly customerPath: string
  readonly stop: () => Promise<void>
}

/** The product as it starts for anyone, on a store of its own, once the sample business is in. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), 'wavelength-pages-'))
  const env = { PATH: process.env.PATH, DATA_DIR: join(directory, 'store'), PORT: '0', ...settings }
  const server = spawn(process.execPath, [COMMAND, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const heard = hearing(server)
  const signInUrl = await heard(/http:\/\/\S+\/session\?token=\S+/)
  const baseUrl = new URL(signInUrl).origin
  const cookie = await signedIn(signInUrl)
  const ask = asking(baseUrl, cookie)
  await heard(/Loaded [\d,]+ sample customers/)
  const { customers } = await ask<CustomerPage>(CUSTOMER_PAGE, { first: 1 })
  return {
    baseUrl,
    cookie,
    ask,
    askByKey: (scopes) => askingByKey(baseUrl, newKey(env, scopes)),
    customerPath: `/customers/${customers.edges[0]?.node.id}`,
    stop: async () => {
      server.kill('SIGTERM')
      await ended(server)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Made by the command, which goes through the server that runs. */
function newKey(env: NodeJS.ProcessEnv, scopes: string): string {
  const told = execFileSync(process.execPath, [COMMAND, 'keys', 'create', '--name', 'test', '--scopes', scopes], {
    env,
    encoding: 'utf8',
  })
  const [key] = /wl_\S+/.exec(told) ?? []
  if (key === undefined) throw new Error(`no key was told: ${told}`)
  return key
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('close', () => resolve()))
}

/** Waits for a text like this among all that the command prints. */
function hearing(child: ChildProcess): (wanted: RegExp) => Promise<string> {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      text += piece
    })
  }
  return async (wanted) => {
    for (;;) {
      const found = wanted.exec(text)
      if (found !== null) return found[0]
      if (child.exitCode !== null) throw new Error(`ended without saying ${wanted}: ${text}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
