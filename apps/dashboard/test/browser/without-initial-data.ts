import { extname } from 'node:path'
import type { Page } from 'playwright-core'

/** From now on pages come without initial data, so that they ask for all themselves. */
export async function withoutInitialData(page: Page): Promise<void> {
  await page.route(isPage, async (route) => {
    const response = await route.fetch()
    const whole = await response.text()
    const body = whole.replace(/(id="initial-data"[^>]*>)[^<]*/, '$1')
    await route.fulfill({ response, body })
  })
}

function isPage({ pathname }: URL): boolean {
  return extname(pathname) === '' && pathname !== '/graphql' && !pathname.startsWith('/v1/')
}
