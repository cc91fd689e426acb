// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPages, isFine } from './check-pages.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const COMMAND = join(import.meta.dirname, '../../../cli/src/main.ts')
function isBrowserHere(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`the pages must be tested, but there is no ${CHROMIUM}`)
  console.warn(`Not run: the pages in a browser, because there is no ${CHROMIUM} (CHROMIUM_PATH names another).`)
  return false
}

describe.runIf(isBrowserHere())('the pages on a real server', () => {
  const directory = mkdtempSync(join(tmpdir(), 'wavelength-pages-'))
  const variables = { PATH: process.env.PATH, DATA_DIR: join(directory, 'store'), PORT: '0' }
  let server: ChildProcess
  let signInUrl = ''

  beforeAll(async () => {
    server = spawn(process.execPath, [COMMAND, 'start'], { env: variables, stdio: ['ignore', 'pipe', 'pipe'] })
    const heard = hearing(server)
    signInUrl = await heard(/http:\/\/\S+\/session\?token=\S+/)
    await heard(/Loaded [\d,]+ sample customers/)
  }, 300_000)

  afterAll(async () => {
    server.kill('SIGTERM')
    await ended(server)
    rmSync(directory, { recursive: true, force: true })
  })

  it('have no fault of accessibility, of layout or of script, light and dark, wide and narrow', async () => {
    const pictures = join(import.meta.dirname, '../../../../screenshots')
    const baseUrl = new URL(signInUrl).origin
    const findings = await checkPages({ baseUrl, signInUrl, chromiumPath: CHROMIUM, pictures })
    expect(findings.length).toBeGreaterThan(30)
    expect(findings.filter((finding) => !isFine(finding))).toEqual([])
  }, 600_000)
})

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
