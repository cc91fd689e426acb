import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../testing/create-database.ts'
import { documentedBlocks } from '../../testing/documented-blocks.ts'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { aggregate } from '../reports/aggregate.ts'
import { migrate } from '../store/migrate.ts'
import { openStore, type Store } from '../store/open.ts'

const DOCUMENT = 'docs/sql-views.md'
const QUESTIONS = documentedBlocks(DOCUMENT, 'sql')
/** Of a block, the statements. */
const statementsIn = (block: string) => block.split(/;\s*(?:\n|$)/).filter((statement) => statement !== '')

describe.each(STORE_KINDS)('the printed SQL on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, 'Europe/Copenhagen')
    await writeManyContacts(store.db, 'Europe/Copenhagen')
  })
  afterAll(() => store.close())

  it.each(QUESTIONS.map((block) => [block]))('answers:\n%s', async (block) => {
    // Rolled back, so that no setting stays behind.
    const inside = await store.db.withoutPlugins().startTransaction().execute()
    let rows: unknown[] = []
    for (const statement of statementsIn(block)) rows = (await sql.raw(statement).execute(inside)).rows
    await inside.rollback().execute()
    expect(rows.length).toBeGreaterThan(0)
  })

  it('gives the rate and the interval that the API gives', async () => {
    const block = QUESTIONS.find((each) => each.includes('as low')) ?? ''
    const { rows } = await sql.raw<Record<string, unknown>>(block.replace(/;$/, '')).execute(store.db)
    const query = {
      measures: ['ANSWER_RATE'],
      dimensions: ['CHANNEL'],
      range: { from: '2026-01-01', to: '2028-01-01' },
      orderBy: [{ dimension: 'CHANNEL', direction: 'ASC' }],
    } as const
    const answer = await aggregate(store.db, query, { now: Date.now(), maySeeFewPeople: true })
    const shown = answer.rows.flatMap(({ keys, values: [rate] }) =>
      rate?.value == null ? [] : [{ channel: keys[0]?.value, rate: rate.value, low: rate.low, high: rate.high }],
    )
    expect(rows).toHaveLength(shown.length)
    for (const { channel, rate, low, high } of shown) {
      const row = rows.find((each) => each.channel === channel)
      expect(row?.answerRate).toBeCloseTo(rate, 12)
      expect(row?.low).toBeCloseTo(low ?? 0, 12)
      expect(row?.high).toBeCloseTo(high ?? 0, 12)
    }
  })
})

const HAS_PSQL = spawnSync('psql', ['--version']).error === undefined
if (!HAS_PSQL) console.warn('The printed commands for psql are not run: there is no psql on the PATH.')

describe.runIf(HAS_PSQL && STORE_KINDS.includes('SERVER'))('the printed commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-views-'))
  let url: string
  let store: Store
  beforeAll(async () => {
    url = await createDatabase()
    store = await openStore({ url })
    await migrate(store.db, 'UTC')
    await writeManyContacts(store.db, 'UTC')
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('answer in psql, block by block', () => {
    for (const block of QUESTIONS) {
      const answered = spawnSync('psql', [url, '--no-psqlrc', '--set', 'ON_ERROR_STOP=1'], {
        input: block,
        encoding: 'utf8',
      })
      expect(answered.stderr).toBe('')
      expect(answered.stdout).toMatch(/\([1-9]\d* rows?\)/)
    }
  })

  it('make a file that DuckDB counts the same from', async () => {
    for (const block of documentedBlocks(DOCUMENT, 'sh')) {
      execFileSync('sh', ['-euc', block], { cwd: folder, env: { ...process.env, DATABASE_URL: url } })
    }
    expect(existsSync(join(folder, 'interactions.csv'))).toBe(true)
    const [block = ''] = documentedBlocks(DOCUMENT, 'sql duckdb')
    const ofFile = await inDuckDb(block.replaceAll("'interactions.csv'", `'${folder}/interactions.csv'`))
    const inViews = block.replaceAll("'interactions.csv'", 'analytics.interactions').replace(/;$/, '')
    const { rows } = await sql.raw<Record<string, unknown>>(inViews).execute(store.db.withoutPlugins())
    expect(ofFile.length).toBeGreaterThan(5)
    expect(ofFile).toEqual(rows)
  })
})

async function inDuckDb(statement: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  const rows = (await connection.runAndReadAll(statement)).getRowObjectsJS()
  connection.closeSync()
  return rows
}
