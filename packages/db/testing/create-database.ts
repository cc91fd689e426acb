import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The address of a new database on the test server: a copy of another, or else empty. */
export async function createDatabase(template: string | null = null): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL
  if (server === undefined) throw new Error('there is no test server')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(template === null ? `create database ${name}` : `create database ${name} template ${template}`)
  await client.end()
  const url = new URL(server)
  url.pathname = name
  return url.href
}
