import { extname } from 'node:path'
import type { Page } from 'playwright-core'

/** From now on the server tells pages nothing along with them, so that they ask for all themselves. */
export async function askForAll(page: Page): Promise<void> {
  await page.route(isPage, async (route) => {
    const response = await route.fetch()
    const whole = await response.text()
    const body = whole.replace(/(id="told"[^>]*>)[^<]*/, '$1')
    await route.fulfill({ response, body })
  })
}

function isPage({ pathname }: URL): boolean {
  return extname(pathname) === '' && pathname !== '/graphql' && !pathname.startsWith('/v1/')
}
