import type { Page } from 'playwright-core'
import { table } from '../table.ts'
import { everythingThere, freshWindow, open } from './browser.ts'
import type { Bench, PartFindings } from './findings.ts'
import { median } from './median.ts'

const RUNS = 5
const SLOWER = 4
const MOST_MS = 100
/** Browsers tell of no event that was shorter, and round to 8 ms (w3c.github.io/event-timing). */
const LEAST_TOLD_MS = 16

const LISTEN = `
  window.benchEvents = []
  new PerformanceObserver((list) => window.benchEvents.push(...list.getEntries()
    .filter(({ interactionId }) => interactionId > 0).map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: ${LEAST_TOLD_MS} })`

const PANEL = '#unanswered'

/** In this order on one page, as each needs what the one before it left. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'change the period': async (page) => {
    await page.getByLabel('Period').first().focus()
    await page.keyboard.press('ArrowUp')
  },
  'open a filter menu': (page) => page.getByRole('button', { name: /^Age:/ }).click(),
  'shut it': (page) => page.keyboard.press('Escape'),
  'turn a chart into a table': (page) =>
    page.locator(PANEL).getByRole('button', { name: 'Table', exact: true }).click(),
  'sort the table': (page) => page.locator(`${PANEL} thead button`).last().click(),
  'turn it into a chart again': (page) =>
    page.locator(PANEL).getByRole('button', { name: 'Chart', exact: true }).click(),
  'open the customers behind a mark': (page) => page.locator(`${PANEL} tbody button`).first().click(),
}

interface Figure {
  readonly interaction: string
  readonly medianMs: number
  readonly worstMs: number
}

/** From the key or the click to the next picture, on a processor made four times slower. */
export async function interactions(bench: Bench): Promise<PartFindings> {
  const taken = new Map(Object.keys(STEPS).map((name) => [name, [] as number[]]))
  for (let run = 0; run < RUNS; run++) {
    for (const [name, ms] of await once(bench)) taken.get(name)?.push(ms)
  }
  const figures = [...taken].map(([interaction, each]) => ({
    interaction,
    medianMs: median(each),
    worstMs: Math.max(...each),
  }))
  const slow = figures.filter(({ medianMs }) => medianMs > MOST_MS)
  return {
    tables: [inTable(figures)],
    figures,
    missed: slow.map(({ interaction, medianMs }) => `${interaction}: ${medianMs} ms, more than ${MOST_MS}`),
  }
}

async function once({ browser, product }: Bench): Promise<[string, number][]> {
  const context = await freshWindow(browser, product)
  const page = await context.newPage()
  await page.addInitScript(LISTEN)
  await open(page, `${product.baseUrl}/`)
  await everythingThere(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const taken: [string, number][] = []
  for (const [name, act] of Object.entries(STEPS)) taken.push([name, await longestOf(page, act)])
  await context.close()
  return taken
}

/** Of the events of one interaction, the one that took longest counts, as for INP (web.dev/articles/inp). */
async function longestOf(page: Page, act: (page: Page) => Promise<unknown>): Promise<number> {
  await page.locator(PANEL).scrollIntoViewIfNeeded()
  await page.evaluate('window.benchEvents.length = 0')
  await act(page)
  await page.waitForTimeout(700)
  const longest = await page.evaluate<number>(`Math.max(${LEAST_TOLD_MS}, ...window.benchEvents)`)
  await page.waitForLoadState('networkidle')
  return longest
}

function inTable(figures: readonly Figure[]): string {
  const written = (ms: number) => (ms <= LEAST_TOLD_MS ? `< ${LEAST_TOLD_MS + 8}` : String(ms))
  return table(
    ['interaction', 'median, ms', 'longest, ms'],
    figures.map(({ interaction, medianMs, worstMs }) => [interaction, written(medianMs), written(worstMs)]),
  )
}
