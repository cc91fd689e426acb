import type { BrowserContext, Page, Route } from 'playwright-core'
import { withoutInitialData } from './without-initial-data.ts'

/** One moment at which something that stood on the page was moved by something else. */
export interface Shift {
  /** As the browser scores it (wicg.github.io/layout-instability). */
  readonly value: number
  /** What moved, from where to where, in pixels from the top. */
  readonly moved: readonly string[]
}

/** Which of the questions that wait is answered next. */
export type Order = 'oldest first' | 'newest first'

/** Long enough for the browser to draw what an answer has brought, before the next one comes. */
const BETWEEN_MS = 80
/** However busy the machine is with other tests. */
const PATIENCE_MS = 120_000
/** No question was asked for so long: the page has come to rest. */
const RESTS_AFTER_MS = 700

/** Opens a page as if for the first time, its answers coming one by one, and tells what moved. */
export async function shiftsAt(context: BrowserContext, address: string, order: Order): Promise<Shift[]> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.addInitScript(WATCH)
  await withoutInitialData(page)
  const atRest = await answeredOneByOne(page, order)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await atRest()
  const shifts = await page.evaluate<Shift[]>('window.seenShifts')
  await page.close()
  return shifts
}

/** Every answer waits until the one before it was drawn, as on a slow line. Tells when nothing more is asked. */
async function answeredOneByOne(page: Page, order: Order): Promise<() => Promise<void>> {
  const waiting: Route[] = []
  await page.route('**/graphql', (route) => void waiting.push(route))
  const next = () => (order === 'oldest first' ? waiting.shift() : waiting.pop())
  return async () => {
    for (let restedMs = 0; restedMs < RESTS_AFTER_MS; restedMs += BETWEEN_MS) {
      const route = next()
      if (route) {
        restedMs = 0
        const answered = page.waitForResponse((response) => response.request() === route.request())
        await route.continue()
        await (await answered).finished()
      }
      await page.waitForTimeout(BETWEEN_MS)
    }
    await page.waitForLoadState('networkidle')
  }
}

/** In the page, before anything of it. */
const WATCH = `
  window.seenShifts = []
  const written = ({ node, previousRect, currentRect }) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement
    const name = element ? element.tagName.toLowerCase() + '.' + element.className + '#' + element.id : 'gone'
    const at = ({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' ')
    return name + ' [' + at(previousRect) + '] -> [' + at(currentRect) + '] ' + (element?.textContent ?? '').slice(0, 60)
  }
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.seenShifts.push({ value, moved: sources.map(written) })
  }).observe({ type: 'layout-shift', buffered: true })`
