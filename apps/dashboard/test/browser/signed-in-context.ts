import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { RunningServer } from './running-server.ts'

const WINDOW = { width: 1440, height: 900 }

/** A browser window of somebody who has signed in. */
export async function signedInContext(
  browser: Browser,
  { baseUrl, cookie }: RunningServer,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({ viewport: WINDOW, ...options })
  await context.addCookies([{ name, value, url: baseUrl, httpOnly: true, sameSite: 'Strict' }])
  return context
}
