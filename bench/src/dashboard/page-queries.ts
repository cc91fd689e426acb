import type { Page } from 'playwright-core'
import { timings } from '../figures.ts'
import { table } from '../table.ts'
import { everythingThere, freshWindow, open } from './browser.ts'
import type { Bench, PartFindings } from './findings.ts'
import { median } from './median.ts'
import { type BenchPage, PEOPLE_BEHIND } from './pages.ts'
import { ask } from './sign-in.ts'

const TIMES = 5
const MOST_MS = 300
/** The period of a page that looks at none. */
const ANY = '-'

interface Figure {
  readonly page: string
  readonly range: string
  readonly query: string
  readonly medianMs: number
}

/** What each page asks, and each list of people behind a number: heard from the page itself, asked one by one of a server that heard it once already. */
export async function pageQueries(bench: Bench): Promise<PartFindings> {
  const figures: Figure[] = []
  for (const page of [...bench.pages, ...PEOPLE_BEHIND]) {
    const ranges = page.isReport ? bench.ranges : [ANY]
    for (const range of ranges) figures.push(...(await figuresOf(bench, page, range)))
  }
  const slow = figures.filter(({ medianMs }) => medianMs > MOST_MS)
  return {
    tables: [inTable(figures)],
    figures,
    missed: slow.map(
      ({ page, range, query, medianMs }) =>
        `${page}, ${range}: ${query} takes ${medianMs.toFixed(0)} ms, more than ${MOST_MS}`,
    ),
  }
}

async function figuresOf(bench: Bench, page: BenchPage, range: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const body of await heard(bench, page, range)) {
    const taken = await timings(TIMES, () => ask(bench.product, body))
    figures.push({ page: page.name, range, query: nameOf(body), medianMs: taken.median })
  }
  return figures
}

/** The bodies of all requests for data that a page makes until everything stands on it and its marks were opened, each once, and the query of its initial data. */
async function heard({ browser, product }: Bench, { path }: BenchPage, range: string): Promise<string[]> {
  const context = await freshWindow(browser, product)
  const page = await context.newPage()
  const bodies = new Set<string>()
  page.on('request', (request) => {
    const body = request.postData()
    if (new URL(request.url()).pathname === '/graphql' && body !== null) bodies.add(body)
  })
  await open(page, range === ANY ? `${product.baseUrl}${path}` : `${product.baseUrl}${path}?range=${range}`)
  const initial = await page.locator('#initial-data').getAttribute('data-query')
  if (initial !== null) bodies.add(JSON.stringify({ query: decodeURIComponent(initial) }))
  await everythingThere(page)
  await openMarks(page)
  await context.close()
  return [...bodies]
}

/** One mark of every panel, so that the list of those behind it is asked for. */
async function openMarks(page: Page): Promise<void> {
  const mark = page.getByRole('button', { name: /show who is behind it/ })
  for (const panel of await page.locator('section').filter({ has: mark }).all()) {
    await panel.locator(mark).first().click()
    await page.getByRole('dialog').getByRole('table').waitFor()
    await page.keyboard.press('Escape')
  }
}

function nameOf(body: string): string {
  const { query } = JSON.parse(body) as { query: string }
  return /^\s*query\s+(\w+)/.exec(query)?.[1] ?? query.slice(0, 30)
}

function inTable(figures: readonly Figure[]): string {
  const asked = Map.groupBy(figures, ({ page, range }) => `${page}\n${range}`)
  const rows = [...asked.values()].map((all) => {
    const [slowest] = all.toSorted((a, b) => b.medianMs - a.medianMs)
    const typical = median(all.map(({ medianMs }) => medianMs))
    const { page = '', range = '', query = '', medianMs = 0 } = slowest ?? {}
    return [page, range, String(all.length), typical.toFixed(0), medianMs.toFixed(0), query]
  })
  return table(['page', 'period', 'questions', 'median, ms', 'slowest, ms', 'which is'], rows)
}
