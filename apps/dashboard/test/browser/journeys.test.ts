// @vitest-environment node
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { QUIET } from './check-pages.ts'
import { Keyboard } from './keyboard.ts'
import { CHROMIUM, isBrowserHere, type RunningServer, startServer } from './running-server.ts'

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
  })

  afterEach(async () => {
    expect(keyboard.unseen).toEqual([])
    await page.close()
  })

  /** Opens an address as a signed-in reader, and waits until everything stands there. */
  async function open(path: string): Promise<void> {
    const [name = '', value = ''] = server.cookie.split('=')
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await context.addCookies([{ name, value, url: server.baseUrl, httpOnly: true, sameSite: 'Strict' }])
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
    await settled()
    expect(await page.getByText('on the period before').count()).toBeGreaterThan(0)
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
})
