// @vitest-environment node
import { type Browser, chromium, type Locator, type Page, type Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runAxe } from './axe.ts'
import { QUIET } from './check-pages.ts'
import { CHROMIUM, isBrowserHere, type RunningServer, startServer } from './running-server.ts'
import { signedInContext } from './signed-in-context.ts'
import { withoutInitialData } from './without-initial-data.ts'

const PATIENCE_MS = 120_000

/** What a browser would otherwise be told, by the name of the query. */
type Answers = Readonly<Record<string, (route: Route) => unknown>>

describe.runIf(isBrowserHere())('a panel', { timeout: PATIENCE_MS }, () => {
  let server: RunningServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startServer()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  }, 300_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  }, 60_000)

  afterEach(async () => {
    await page.waitForLoadState('networkidle')
    expect(await runAxe(page)).toEqual({ violations: [], undecided: [] })
    await page.context().close()
  })

  async function open(path: string, answers: Answers = {}): Promise<void> {
    const context = await signedInContext(browser, server, { reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await answerWith(answers)
    await page.goto(server.baseUrl + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  /** The named queries are answered so, all others by the server. */
  async function answerWith(answers: Answers): Promise<void> {
    await page.unrouteAll()
    await withoutInitialData(page)
    await page.route('**/graphql', async (route) => {
      const { query } = route.request().postDataJSON() as { query: string }
      const [, asked = ''] = /query (\w+)/.exec(query) ?? []
      const name = asked.charAt(0).toLowerCase() + asked.slice(1)
      await (answers[name]?.(route) ?? route.continue())
    })
  }

  const panel = (name: string): Locator => page.locator(`#${name}`)
  const drawn = () => panel('unanswered').getByRole('row').nth(3)
  const changePeriod = (range: string) => page.locator('#filters select').first().selectOption(range)

  it('holds its place while the first answer is on its way, and moves nothing when it comes', async () => {
    const held = Promise.withResolvers<void>()
    await open('/', { unanswered: (route) => held.promise.then(() => route.continue()) })
    await panel('unanswered').getByText('Loading', { exact: false }).waitFor()
    expect(await panel('unanswered').getAttribute('aria-busy')).toBe('true')
    held.resolve()
    await drawn().waitFor()
  })

  it('keeps the old numbers while new ones are asked for', async () => {
    await open('/')
    await drawn().waitFor()
    const before = await panel('unanswered').locator('table').textContent()
    const held = Promise.withResolvers<void>()
    await answerWith({ unanswered: (route) => held.promise.then(() => route.continue()) })
    await changePeriod('30d')
    await expect.poll(() => panel('unanswered').getAttribute('aria-busy')).toBe('true')
    expect(await panel('unanswered').locator('table').textContent()).toBe(before)
    expect(await panel('unanswered').getByText('Loading').count()).toBe(0)
    held.resolve()
    await expect.poll(() => panel('unanswered').locator('table').textContent()).not.toBe(before)
  })

  it('says what to do where there is no data yet', async () => {
    await open('/', { dataStatus: emptied, unanswered: (route) => told(route, NO_ROWS) })
    await panel('unanswered').getByText('No contacts yet.').waitFor()
  })

  it('says which filter left nothing, and clears it', async () => {
    await open('/?ch=fax&cohort=18-24&range=7d')
    await panel('unanswered').getByText('Nothing matches here.').waitFor()
    await panel('unanswered').getByRole('button', { name: 'Clear 18–24' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('cohort')).toBeNull()
  })

  it('marks few, and leaves no trace of what is withheld', async () => {
    await open('/?tables=unanswered&by=age')
    await panel('unanswered').getByText('(few)').first().waitFor()
    const withheld = panel('unanswered').getByRole('row').filter({ hasText: 'too few to show' }).first()
    const cells = await withheld.getByRole('cell').allTextContents()
    expect(cells.slice(1).filter((cell) => /\d/.test(cell))).toEqual([])
  })

  it('says which source is late, and since when', async () => {
    await open('/', { dataStatus: oneLate })
    await page.getByText(/phone-log is late\./).waitFor()
  })

  it('says that the data is old', async () => {
    await open('/', { dataStatus: aged })
    await page.getByText(/Data to .*, 10 d old/).waitFor()
  })

  it('fails alone, and asks again', async () => {
    await open('/', { unanswered: (route) => route.fulfill({ status: 503, headers: { 'x-request-id': 'req-9' } }) })
    await panel('unanswered').getByRole('alert').waitFor()
    expect(await panel('unanswered').getByRole('alert').textContent()).toContain('req-9')
    await panel('channel-use-by-age').getByRole('row').nth(2).waitFor()
    await answerWith({})
    await panel('unanswered').getByRole('button', { name: 'Retry' }).click()
    await drawn().waitFor()
  })

  it('says whom to ask for a right that is missing', async () => {
    await open('/', { unanswered: (route) => told(route, FORBIDDEN) })
    await panel('unanswered').getByText('Ask an administrator for the right to read it.').waitFor()
  })

  it('says that the server is gone', async () => {
    await open('/')
    await drawn().waitFor()
    await changePeriod('30d')
    await drawn().waitFor()
    await answerWith({ unanswered: (route) => route.abort() })
    await changePeriod('7d')
    await panel('unanswered').getByText('The server cannot be reached.').first().waitFor()
  })
})

function told(route: Route, body: unknown): Promise<void> {
  return route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(body) })
}

const FORBIDDEN = { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN', requestId: 'req-3' } }] }
const NOTHING = { rows: [], maturingFrom: null, warnings: [] }
const NO_ROWS = { data: { overall: NOTHING, byChannel: NOTHING, byCohort: NOTHING } }

interface StatusAnswer {
  readonly data: { readonly dataStatus: Record<string, unknown> }
}

/** The server's own answer, changed. */
async function changed(route: Route, change: (status: Record<string, unknown>) => object): Promise<void> {
  const answer = (await (await route.fetch()).json()) as StatusAnswer
  await told(route, {
    data: { ...answer.data, dataStatus: { ...answer.data.dataStatus, ...change(answer.data.dataStatus) } },
  })
}

function emptied(route: Route): Promise<void> {
  return changed(route, () => ({ dataFrom: null, dataThrough: null, contacts: 0, customers: 0 }))
}

/** After a weekend others of the sample may be late, too. */
function oneLate(route: Route): Promise<void> {
  return changed(route, ({ sources }) => ({
    sources: (sources as { source: string }[]).map((each) => ({ ...each, isLate: each.source === 'phone-log' })),
  }))
}

function aged(route: Route): Promise<void> {
  const before = (asOf: unknown) => new Date(Date.parse(String(asOf)) - 10 * 86_400_000).toISOString()
  return changed(route, ({ asOf }) => ({ dataThrough: before(asOf) }))
}
