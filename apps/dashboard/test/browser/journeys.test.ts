// @vitest-environment node
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { QUIET } from './check-pages.ts'
import { Keyboard } from './keyboard.ts'
import { CHROMIUM, isBrowserHere, type RunningServer, startServer } from './running-server.ts'
import { signedInContext } from './signed-in-context.ts'

const PATIENCE_MS = 120_000

describe.runIf(isBrowserHere())('without a mouse', { timeout: PATIENCE_MS }, () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let keyboard: Keyboard

  beforeAll(async () => {
    server = await startServer()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  }, 300_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  }, 60_000)

  afterEach(async () => {
    expect(keyboard.unseen).toEqual([])
    await page.close()
  })

  /** Opens an address as a signed-in reader, and waits until everything stands there. */
  async function open(path: string): Promise<void> {
    const context = await signedInContext(browser, server, { permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    keyboard = new Keyboard(page)
    await page.goto(server.baseUrl + path, { waitUntil: 'networkidle' })
    await settled()
  }

  async function settled(): Promise<void> {
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('[aria-busy="true"]'))
  }

  const address = () => new URL(page.url())

  it('one skips to the content', async () => {
    await open('/')
    await keyboard.tabTo(/^Skip to content$/)
    await keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it('one changes the period', async () => {
    await open('/')
    await keyboard.tabTo(/^Period/)
    await keyboard.press('ArrowUp')
    await expect.poll(() => address().search).toBe('?range=30d')
  })

  it('one turns the comparison off and on', async () => {
    await open('/?cmp=none')
    await keyboard.press('x')
    await expect.poll(() => address().search).toBe('')
    await expect.poll(() => page.getByText('on the period before').count()).toBeGreaterThan(0)
    await keyboard.press('x')
    await expect.poll(() => address().search).toBe('?cmp=none')
  })

  it('one narrows to a cohort, and clears it', async () => {
    await open('/')
    await keyboard.tabTo(/^Age: all/)
    await keyboard.press('Enter')
    await keyboard.tabTo(/^18–24$/)
    await keyboard.press('Space')
    await expect.poll(() => address().search).toBe('?cohort=18-24')
    await keyboard.press('Escape')
    await keyboard.tabTo(/^18–24 ×: clear$/)
    await keyboard.press('Enter')
    await expect.poll(() => address().search).toBe('')
  })

  it('one walks the bars of a chart and hears each, and shuts the tip', async () => {
    await open('/')
    await page.locator('#email').scrollIntoViewIfNeeded()
    await page.locator('#email .recharts-surface').first().waitFor()
    await page.locator('#email').getByRole('button', { name: 'Chart', exact: true }).focus()
    await keyboard.tabTo(/Emails over time/)
    await keyboard.press('ArrowRight')
    const tip = page.locator('#email [role=status]').filter({ hasText: /email/i })
    const first = await tip.first().textContent()
    await keyboard.press('ArrowRight')
    await expect.poll(() => tip.first().textContent()).not.toBe(first)
    await keyboard.press('Escape')
    await expect.poll(() => tip.filter({ visible: true }).count()).toBe(0)
  })

  it('one turns a chart into a table and sorts it', async () => {
    await open('/')
    const panel = page.locator('#unanswered')
    await panel.getByRole('button', { name: 'Chart', exact: true }).focus()
    await keyboard.tabTo(/^Table$/)
    await keyboard.press('Enter')
    await keyboard.tabTo(/^Attempts/)
    await keyboard.press('Enter')
    await expect.poll(() => panel.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    const attempts = await panel.locator('tbody tr td:last-child').allTextContents()
    const counts = attempts.map((text) => Number(text.replaceAll(/\D/g, '')))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('one takes the rows along', async () => {
    await open('/?tables=unanswered')
    const saved = page.waitForEvent('download')
    await keyboard.tabTo(/^Download CSV: Attempts that went unanswered/)
    await keyboard.press('Enter')
    expect((await saved).suggestedFilename()).toBe('unanswered.csv')
  })

  it('one walks the heat map', async () => {
    await open('/?by=age')
    await page.locator('#unanswered [role=grid]').waitFor()
    await page.locator('#unanswered').getByRole('button', { name: 'Table', exact: true }).focus()
    await keyboard.tabTo(/^Email, /)
    const first = (await keyboard.stop()).name
    await keyboard.press('ArrowRight')
    const second = (await keyboard.stop()).name
    expect(second).not.toBe(first)
    await keyboard.press('Home')
    expect((await keyboard.stop()).name).toBe(first)
  })

  it('one finds a customer, reads number one, and writes down what the customer wants', async () => {
    await open('/')
    await keyboard.press('/')
    await page.waitForURL('**/customers')
    await settled()
    await page.locator('#content').focus()
    await keyboard.tabTo(/Name, id or address|Search|Find/i)
    await keyboard.type('a')
    await keyboard.press('Enter')
    await settled()
    await page.getByRole('table').waitFor()
    const name = (await page.locator('tbody a').first().textContent()) ?? ''
    await page.locator('#content').focus()
    await keyboard.tabTo(new RegExp(`^${name}$`))
    await keyboard.press('Enter')
    await page.waitForURL('**/customers/*')
    await settled()
    await page.getByText('Number one', { exact: true }).waitFor()
    await keyboard.tabTo(/^(Edit|Write down)/)
    await keyboard.press('Enter')
    await page.getByRole('form', { name: 'What the customer said' }).waitFor()
    await keyboard.tabTo(/^Save$/)
    await keyboard.press('Enter')
    await expect.poll(() => page.getByRole('form', { name: 'What the customer said' }).count()).toBe(0)
  })

  it('one puts two customers into a segment, sees it, and takes it back', async () => {
    await open('/customers')
    const inSegment = page.locator('tbody').getByText('Regulars', { exact: true })
    await keyboard.tabTo(/^Select (?!all)/)
    await keyboard.press('Space')
    await keyboard.tabTo(/^Select /)
    await keyboard.press('Space')
    await page.getByText('2 selected').waitFor()
    await keyboard.press('Enter')
    expect((await keyboard.stop()).name).toBe('Name of the segment')
    await keyboard.type('Regulars')
    await keyboard.press('Enter')
    await page.getByText('2 customers are in “Regulars” now.').waitFor()
    expect(await inSegment.count()).toBe(2)
    expect((await keyboard.stop()).name).toBe('Undo')
    await keyboard.press('Enter')
    await page.getByText('Undone: everybody is where they were before.').waitFor()
    expect(await inSegment.count()).toBe(0)
  })

  it('one opens the people behind a number, and comes back to it', async () => {
    await open('/')
    await page.locator('#unanswered').getByRole('button', { name: 'Chart', exact: true }).focus()
    await keyboard.tabTo(/^\d+% show who is behind it$/)
    await keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByText(/contacts?, [\d,]+ customers?$/)
      .waitFor()
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await keyboard.stop()).name).toMatch(/^\d+% show who is behind it$/)
  })

  it('one runs a ready query, and copies it', async () => {
    await open('/developers')
    await keyboard.tabTo(/^Run$/)
    await keyboard.press('Enter')
    await page.getByLabel('Answer').getByText('"recommendation"').waitFor()
    await page.getByRole('button', { name: 'Run' }).focus()
    await keyboard.tabTo(/^Copy query$/)
    await keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('recommendation(message')
  })

  it('one maps the columns of a file, and imports it', async () => {
    await open('/data')
    await keyboard.tabTo(/^Import a file$/)
    await keyboard.press('Enter')
    // Which file is asked by the system, outside of the page.
    await page.getByLabel('File to import').setInputFiles({ name: 'calls.csv', mimeType: 'text/csv', buffer: CALLS })
    await keyboard.tabTo(/^Upload$/)
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: /columns/ }).waitFor()
    await keyboard.tabTo(/^Check the file$/)
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: /calls\.csv/ }).waitFor()
    await settled()
    await keyboard.tabTo(/^Start the import$/)
    await keyboard.press('Enter')
    await page.waitForURL('**/data/imports/*')
    await page.getByText('Imported', { exact: true }).first().waitFor()
  })

  it('one makes a guest link that shows numbers and nobody, and revokes it', async () => {
    await open('/attempts?cohort=18-24')
    await keyboard.tabTo(/^Share…$/)
    await keyboard.press('Enter')
    await page.getByRole('form', { name: 'New guest link' }).waitFor()
    await keyboard.tabTo(/^Make guest link$/)
    await keyboard.press('Enter')
    const link = (await page.getByText(/\/s\/wg_/).textContent()) ?? ''
    const guest = await (await browser.newContext()).newPage()
    await guest.goto(link, { waitUntil: 'networkidle' })
    await guest.getByRole('heading', { level: 1, name: 'Attempts' }).waitFor()
    expect(await guest.getByText('show who is behind it').count()).toBe(0)
    expect(new URL(guest.url()).searchParams.get('cohort')).toBe('18-24')
    await keyboard.tabTo(/^Revoke: /)
    await keyboard.press('Enter')
    await page.getByText('There is no guest link in force.').waitFor()
    await guest.reload()
    await guest.getByText('This link does not work').waitFor()
    await guest.context().close()
  })
})

/** Forty calls, in a table as anybody would write one. */
const CALLS = Buffer.from(
  [
    'customer_id,occurred_at,channel,direction,outcome',
    ...Array.from(
      { length: 40 },
      (_, at) =>
        `caller-${at},2026-11-0${1 + (at % 9)}T10:${10 + at}:00Z,phone,outbound,${at % 3 === 0 ? 'no answer' : 'answered'}`,
    ),
    '',
  ].join('\n'),
)
