import { createServer } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Product } from './product.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
/** The browser does nothing but what it is told to. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const PATIENCE_MS = 120_000

/** A browser that other programs reach at the port. */
export async function whileOpen<T>(measure: (browser: Browser, port: number) => Promise<T>): Promise<T> {
  const port = await freePort()
  const args = [...QUIET, `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath: CHROMIUM, args })
  try {
    return await measure(browser, port)
  } finally {
    await browser.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}

/** A window with nothing in its cache, signed in. */
export async function freshWindow(browser: Browser, { baseUrl, cookie }: Product): Promise<BrowserContext> {
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addCookies([{ name, value, url: baseUrl, httpOnly: true, sameSite: 'Strict' }])
  return context
}

/** What is no page of the dashboard, such as one that is being built again, would be waited for in vain. */
export async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(address)
  if (!response?.ok()) throw new Error(`${address}: ${response?.status()}`)
}

/** Charts mount when they come into view, so it goes to where something is missing. */
export async function everythingThere(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => {
    const missing = document.querySelector('[aria-busy="true"], [class*="skeleton"]')
    missing?.scrollIntoView({ block: 'center' })
    return missing === null && document.querySelector('h1') !== null
  })
}
