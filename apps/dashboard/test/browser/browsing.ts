import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { QUIET } from './check-pages.ts'
import { everythingThere } from './everything-there.ts'
import { CHROMIUM, type RunningServer, startServer } from './running-server.ts'
import { signedInContext } from './signed-in-context.ts'

export const PATIENCE_MS = 120_000

export interface Browsing {
  readonly server: RunningServer
  readonly browser: Browser
  /** Opens an address as a signed-in reader in a window of its own. */
  readonly arrive: (path: string, options?: Opening) => Promise<Page>
  /** The same, and waits until everything stands there, also below the window. */
  readonly open: (path: string, options?: Opening) => Promise<Page>
}

interface Opening extends BrowserContextOptions {
  /** As the language is kept in the browser. */
  readonly language?: string
}

/** A server and a browser for the tests of one file; both are there once the tests run. */
export function browsing(start: () => Promise<RunningServer> = startServer): () => Browsing {
  let here: Browsing | undefined
  beforeAll(async () => {
    const server = await start()
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
    const arrive: Browsing['arrive'] = (path, options) => arriveAt({ server, browser }, path, options)
    const open: Browsing['open'] = async (path, options) => {
      const page = await arrive(path, options)
      await everythingThere(page)
      return page
    }
    here = { server, browser, arrive, open }
  }, 300_000)
  afterAll(async () => {
    await here?.browser.close()
    await here?.server.stop()
  }, 60_000)
  return () => {
    if (here === undefined) throw new Error('nothing is there before the tests run')
    return here
  }
}

async function arriveAt(
  { server, browser }: Pick<Browsing, 'server' | 'browser'>,
  path: string,
  { language = 'en', ...options }: Opening = {},
): Promise<Page> {
  const context = await signedInContext(browser, server, { reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  // What never comes is to be named before the test is given up.
  page.setDefaultTimeout(PATIENCE_MS / 2)
  await page.addInitScript((kept) => localStorage.setItem('wavelength-language', kept), language)
  await page.goto(server.baseUrl + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
