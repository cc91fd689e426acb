import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** Answers a question about a Parquet file, which stands in it as `file`, by a reader that is not of our making. */
export async function askParquet(bytes: Uint8Array, question: string): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-parquet-'))
  const path = join(folder, 'export.parquet')
  writeFileSync(path, bytes)
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  try {
    await connection.run("set timezone = 'UTC'")
    const reader = await connection.runAndReadAll(question.replaceAll('file', `'${path}'`))
    return reader.getRowObjectsJson() as Record<string, unknown>[]
  } finally {
    connection.closeSync()
    database.closeSync()
    rmSync(folder, { recursive: true })
  }
}
