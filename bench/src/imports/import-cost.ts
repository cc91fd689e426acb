import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openStore } from '@wavelength/db'
import { createDatabase } from '@wavelength/db/testing'
import { startCluster } from '@wavelength/db/testing/throwaway-cluster'
import type { Figure, Findings } from '../figures.ts'
import { table } from '../table.ts'
import { IMPORT_FILES, type ImportFile, writeImportFile } from './import-files.ts'
import type { ImportTaken } from './import-run.ts'

const MEGABYTE = 1_000_000
/** Left alone, the garbage of a long run grows with the memory that the machine has, and hides whether anything is held. */
const SMALL_HEAP = '--max-old-space-size=128'
const RUN = new URL('./import-run.ts', import.meta.url)

/** Files of each kind and size into a store of their own, each in a process of its own, so that its memory is its own. */
export async function importCost(sizesMegabytes: readonly number[]): Promise<Findings> {
  const stop = await startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-bench-'))
  try {
    const runs: Measured[] = []
    for (const file of IMPORT_FILES)
      for (const megabytes of sizesMegabytes) runs.push(await measured(file, megabytes, folder))
    return { tables: [tableOf(runs)], figures: runs.flatMap(figuresOf) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    stop()
  }
}

interface Measured extends ImportTaken {
  readonly connector: string
  readonly megabytes: number
}

async function measured(file: ImportFile, megabytes: number, folder: string): Promise<Measured> {
  const { connector } = file
  const path = join(folder, `${connector}-${megabytes}`)
  await writeImportFile(file, path, megabytes * MEGABYTE)
  const taken = await imported(await newStore(), connector, path)
  rmSync(path)
  console.error(
    `${connector}, ${megabytes} MB: ${Math.round(taken.seconds)} s, ${Math.round(taken.peakBytes / MEGABYTE)} MB at the highest`,
  )
  return { connector, megabytes, ...taken }
}

async function newStore(): Promise<string> {
  const url = await createDatabase()
  const store = await openStore({ url })
  await migrate(store.db, 'UTC')
  await store.close()
  return url
}

async function imported(url: string, connector: string, path: string): Promise<ImportTaken> {
  const child = fork(RUN, [url, connector, path], { execArgv: [SMALL_HEAP] })
  const failed = once(child, 'exit').then(() => {
    throw new Error(`the import by ${connector} ended before it was whole`)
  })
  const [taken] = await Promise.race([once(child, 'message'), failed])
  failed.catch(() => {})
  return taken
}

function tableOf(runs: readonly Measured[]): string {
  const rows = runs.map((run) => [
    run.connector,
    String(run.megabytes),
    run.records.toLocaleString('en'),
    run.rejected.toLocaleString('en'),
    (run.bytes / MEGABYTE / run.seconds).toFixed(1),
    Math.round(run.records / run.seconds).toLocaleString('en'),
    String(Math.round(run.peakBytes / MEGABYTE)),
    ratioOf(run, runs).toFixed(2),
  ])
  const head = [
    'connector',
    'file, MB',
    'records',
    'refused',
    'MB/s',
    'records/s',
    'memory at its highest, MB',
    'of the smallest file’s',
  ]
  return table(head, rows)
}

function ratioOf(run: Measured, runs: readonly Measured[]): number {
  const smallest = runs.find(({ connector }) => connector === run.connector)
  return run.peakBytes / (smallest?.peakBytes ?? run.peakBytes)
}

function figuresOf({ connector, megabytes, records, seconds, peakBytes }: Measured): Figure[] {
  const name = `import by ${connector}, ${megabytes} MB`
  return [
    { name, value: records / seconds, unit: 'per second' },
    { name: `${name}, memory at its highest`, value: peakBytes / MEGABYTE, unit: 'MB' },
  ]
}
