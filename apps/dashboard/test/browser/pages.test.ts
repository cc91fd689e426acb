// @vitest-environment node
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPages, isFine, type PageFinding } from './check-pages.ts'
import { CUSTOMER_PAGE, type CustomerPage, holdExperiment } from './hold-experiment.ts'
import { type Ask, asking, askingByKey, signedIn } from './signed-in.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
/** Pictures are for people to look at, so they are taken only when somebody says where to put them. */
const PICTURES = process.env.PICTURES_FOLDER
const COMMAND = join(import.meta.dirname, '../../../cli/src/main.ts')
function isBrowserHere(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`the pages must be tested, but there is no ${CHROMIUM}`)
  console.warn(`Not run: the pages in a browser, because there is no ${CHROMIUM} (CHROMIUM_PATH names another).`)
  return false
}

describe.runIf(isBrowserHere())('the pages on a real server', () => {
  const directory = mkdtempSync(join(tmpdir(), 'wavelength-pages-'))
  const experiment = { EXPLORATION_SHARE: '0.5', HOLDOUT_SHARE: '0.3' }
  const variables = { PATH: process.env.PATH, DATA_DIR: join(directory, 'store'), PORT: '0', ...experiment }
  let server: ChildProcess
  let baseUrl = ''
  let cookie = ''
  let customerPath = ''
  let ask: Ask

  beforeAll(async () => {
    server = spawn(process.execPath, [COMMAND, 'start'], { env: variables, stdio: ['ignore', 'pipe', 'pipe'] })
    const heard = hearing(server)
    const signInUrl = await heard(/http:\/\/\S+\/session\?token=\S+/)
    baseUrl = new URL(signInUrl).origin
    cookie = await signedIn(signInUrl)
    ask = asking(baseUrl, cookie)
    await heard(/Loaded [\d,]+ sample customers/)
    const { customers } = await ask<CustomerPage>(CUSTOMER_PAGE, { first: 1 })
    customerPath = `/customers/${customers.edges[0]?.node.id}`
  }, 300_000)

  afterAll(async () => {
    server.kill('SIGTERM')
    await ended(server)
    rmSync(directory, { recursive: true, force: true })
  })

  const check = (...only: string[]): Promise<PageFinding[]> => {
    const where = { baseUrl, cookie, customerPath, chromiumPath: CHROMIUM }
    return checkPages({ ...where, ...(PICTURES && { pictures: PICTURES }), ...(only.length > 0 && { only }) })
  }

  it('say how to come by an experiment before there is one', async () => {
    const findings = await check('experiment-none')
    expect(findings).toHaveLength(2)
    expect(findings.filter((finding) => !isFine(finding))).toEqual([])
  }, 300_000)

  describe('once an experiment was held', () => {
    beforeAll(() => holdExperiment(askingByKey(baseUrl, newKey(variables)), Date.now()), 120_000)

    it('have something to tell of it', async () => {
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
      const { experiment: told } = await ask<Told>(TOLD, { from: day(-60), to: day(1) })
      expect([told.holdout.difference, told.numberOne.uplift].filter((each) => each === null)).toEqual([])
    })

    it('have no fault of accessibility, of layout or of script, light and dark, wide and narrow', async () => {
      const findings = await check()
      expect(findings.length).toBeGreaterThan(30)
      expect(findings.filter((finding) => !isFine(finding))).toEqual([])
    }, 900_000)
  })
})

interface Told {
  readonly experiment: {
    readonly holdout: { difference: object | null }
    readonly numberOne: { uplift: object | null }
  }
}

const TOLD = `query ($from: Date!, $to: Date!) { experiment(range: { from: $from, to: $to }) {
  holdout { difference { value } } numberOne { uplift { value } } } }`

/** Made by the command, which goes through the server that runs. */
function newKey(env: NodeJS.ProcessEnv): string {
  const scopes = 'ingest,profiles:read,recommend'
  const told = execFileSync(process.execPath, [COMMAND, 'keys', 'create', '--name', 'experiment', '--scopes', scopes], {
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
