import { setTimeout } from 'node:timers/promises'
import { table } from '../table.ts'
import { freshWindow, open } from './browser.ts'
import type { Bench, PartFindings } from './findings.ts'
import { median } from './median.ts'
import type { BenchPage } from './pages.ts'

const RUNS = 9
/** A machine is fast or slow for the frame of a page and for its first panel alike, so the ratio travels. */
const MOST_RATIO = 1.5

const FIRST_PANEL = 'main section[id][aria-busy="false"] figure'
const SHELL = 'main h1'

/** A browser is busy with itself for a while when a window was opened or closed, and the visit would pay for it. */
const SETTLED_MS = 2_000

const SEEN = 'seen after ms:'

/**
 * Says the moment after the frame in which something like this first stands on the page. Nobody asks for it meanwhile:
 * the scripts that a browser is given to be asked would take their time between the frame and the first panel.
 */
const WATCH = (selector: string) => `
  new MutationObserver((_, watching) => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return
    watching.disconnect()
    requestAnimationFrame(() => setTimeout(() => console.debug('${SEEN}', performance.now())))
  }).observe(document, { subtree: true, childList: true, attributes: true })`

/** Nothing that is asked is ever answered: all there is to see is the frame. */
const UNANSWERED = `
  const asked = window.fetch
  window.fetch = (to, ...rest) => String(to) === '/graphql' ? new Promise(() => {}) : asked(to, ...rest)`

interface Figure {
  readonly page: string
  readonly shellMs: number
  readonly firstPanelMs: number
  readonly ratio: number
}

/** How much longer than for its frame a reader waits for the first panel of each report, both in turn in one run. */
export async function firstPanels(bench: Bench): Promise<PartFindings> {
  const figures: Figure[] = []
  for (const page of bench.pages.filter(({ isReport }) => isReport)) figures.push(await figureOf(bench, page))
  const late = figures.filter(({ ratio }) => ratio > MOST_RATIO)
  return {
    tables: [inTable(figures)],
    figures,
    missed: late.map(({ page, ratio }) => `${page}: first panel at ${ratio.toFixed(2)} x the shell, not ${MOST_RATIO}`),
  }
}

async function figureOf(bench: Bench, page: BenchPage): Promise<Figure> {
  const [shell, panel]: [number[], number[]] = [[], []]
  for (let run = -1; run < RUNS; run++) {
    const shellMs = await seenAt(bench, page, WATCH(SHELL) + UNANSWERED)
    const panelMs = await seenAt(bench, page, WATCH(FIRST_PANEL))
    if (run < 0) continue
    shell.push(shellMs)
    panel.push(panelMs)
  }
  const [shellMs, firstPanelMs] = [median(shell), median(panel)]
  return { page: page.name, shellMs, firstPanelMs, ratio: firstPanelMs / shellMs }
}

async function seenAt({ browser, product }: Bench, { path }: BenchPage, script: string): Promise<number> {
  const context = await freshWindow(browser, product)
  const page = await context.newPage()
  await page.addInitScript(script)
  await setTimeout(SETTLED_MS)
  const said = page.waitForEvent('console', (message) => message.text().startsWith(SEEN))
  await open(page, product.baseUrl + path)
  const seen = await said
  await page.waitForLoadState('networkidle')
  await context.close()
  return Number(seen.text().slice(SEEN.length))
}

function inTable(figures: readonly Figure[]): string {
  return table(
    ['first panel', 'shell, ms', 'first panel, ms', 'ratio'],
    figures.map(({ page, shellMs, firstPanelMs, ratio }) => [
      page,
      shellMs.toFixed(0),
      firstPanelMs.toFixed(0),
      `${ratio.toFixed(2)} x`,
    ]),
  )
}
