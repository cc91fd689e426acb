import { startCluster } from '@wavelength/db/testing/throwaway-cluster'
import pg from 'pg'

/** As an operator would set a machine of this size; all else as PostgreSQL comes. */
export const SERVER_SETTINGS = [
  'shared_buffers=2GB',
  'work_mem=64MB',
  'maintenance_work_mem=512MB',
  'effective_cache_size=8GB',
  'random_page_cost=1.1',
  'max_wal_size=8GB',
] as const

export interface BigServer {
  readonly url: string
  readonly stop: () => void
}

export interface WhichServer {
  /** The address of one that an earlier run kept; a new one when null. */
  readonly cluster: string | null
  /** Leave it running, so that the next run need not fill it again? */
  readonly keep: boolean
}

export async function bigServer({ cluster, keep }: WhichServer): Promise<BigServer> {
  if (cluster !== null) return { url: cluster, stop: () => {} }
  const stop = await startCluster(SERVER_SETTINGS)
  const url = process.env.TEST_POSTGRES_URL
  if (url === undefined) throw new Error('the server left no address')
  return { url, stop: keep ? await farewell(url) : stop }
}

/** How to come back to a server that stays, and how to end it. */
async function farewell(url: string): Promise<() => void> {
  const [row] = await asked<{ data_directory: string }>(url, 'show data_directory')
  return () =>
    console.error(
      `The server is kept: go on with --cluster ${url}, end it with pg_ctl stop -m immediate -D ${row?.data_directory}`,
    )
}

/** One statement on one connection, with no limit on its time. */
export async function asked<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(statement)).rows
  } finally {
    await client.end()
  }
}
