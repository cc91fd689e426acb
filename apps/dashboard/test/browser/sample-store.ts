import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCommand } from './server-process.ts'

/** Puts the embedded store of a first start into this folder, with the sample business in it; it is loaded once for all tests. */
export async function copySampleStore(into: string): Promise<void> {
  const folder = process.env.TEST_SAMPLE_FOLDER
  if (folder === undefined) throw new Error('TEST_SAMPLE_FOLDER is not set: these tests run under Vitest')
  const store = join(folder, 'store')
  if (isFirst(folder)) await load(folder, store)
  else await loaded(folder)
  cpSync(store, into, { recursive: true })
}

/** Of all who come, in whichever process, one makes the mark. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'begun'))
    return true
  } catch {
    return false
  }
}

async function load(folder: string, store: string): Promise<void> {
  try {
    const server = startCommand(['start'], { DATA_DIR: store, PORT: '0' })
    await server.says(/Loaded [\d,]+ sample customers/)
    await server.stop()
  } finally {
    writeFileSync(join(folder, 'ended'), '')
  }
}

async function loaded(folder: string): Promise<void> {
  while (!existsSync(join(folder, 'ended'))) await sleep(50)
}
