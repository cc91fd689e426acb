import type { Page } from 'playwright-core'

/**
 * However long it takes: a page that is still being filled would be judged by what is not on it yet. Charts mount
 * when they come into view, so it goes to where something is missing.
 */
export async function everythingThere(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => {
    const missing = document.querySelector('[aria-busy="true"], [class*="skeleton"]')
    missing?.scrollIntoView({ block: 'center' })
    return missing === null
  })
}
