import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts a PostgreSQL server of its own for one test run and stops it afterwards. Vitest calls this once, before any test. */
export async function setup(): Promise<() => void> {
  const why = whyUnavailable()
  if (why === null) return startCluster()
  if (process.env.REQUIRE_POSTGRES === '1') throw new Error(`tests on PostgreSQL are required, but ${why}`)
  console.warn(`Tests on PostgreSQL are skipped: ${why}. The same tests run on the embedded store.`)
  return () => {}
}

function whyUnavailable(): string | null {
  const initdb = spawnSync('initdb', ['--version'])
  if (initdb.error) return 'there is no initdb on the PATH'
  return null
}

/** Starts the server, with settings such as `work_mem=64MB`, and leaves its address in `TEST_POSTGRES_URL`; the answer stops it. */
export async function startCluster(settings: readonly string[] = []): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'wavelength-postgres-'))
  const account = serverAccount()
  if (account) chownSync(directory, account.uid, account.gid)
  chmodSync(directory, 0o700)
  const port = await freePort()
  const cluster = join(directory, 'cluster')
  run(account, 'initdb', [
    '--pgdata',
    cluster,
    '--username',
    'test',
    '--auth',
    'trust',
    '--no-sync',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
  ])
  const all = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=60', ...settings].map((each) => `-c ${each}`)
  run(account, 'pg_ctl', [
    'start',
    '--pgdata',
    cluster,
    '--wait',
    '--log',
    join(directory, 'log'),
    '--options',
    `-p ${port} -k ${directory} ${all.join(' ')}`,
  ])
  process.env.TEST_POSTGRES_URL = `postgres://test@127.0.0.1:${port}/postgres`
  return () => {
    run(account, 'pg_ctl', ['stop', '--pgdata', cluster, '--mode', 'immediate'])
    rmSync(directory, { recursive: true, force: true })
  }
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** The server refuses to run as root; then it runs as the account that Debian made for it. */
function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function run(account: Account | null, command: string, args: readonly string[]): void {
  const result = spawnSync(command, [...args], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr ?? result.error}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
