import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export interface PagesToCheck {
  readonly baseUrl: string
  /** "name=value", by which the browser is signed in. */
  readonly cookie?: string
  readonly chromiumPath: string
  /** "/customers/…" of a customer with contacts. */
  readonly customerPath: string
  /** The names of the pages to look at; all of them when not given. */
  readonly only?: readonly string[]
  /** Where pictures go; none are taken without it. */
  readonly pictures?: string
}

/** What is wrong with one page in one theme at one width; empty when nothing is. */
export interface PageFinding {
  readonly page: string
  readonly violations: readonly string[]
  /** What axe could not judge, besides contrast on shaded cells, which the palette tests hold. */
  readonly undecided: readonly string[]
  readonly consoleErrors: readonly string[]
  readonly overflowPixels: number
  /** Though the browser asks for reduced motion. */
  readonly runningAnimations: number
}

export function isFine({
  violations,
  undecided,
  consoleErrors,
  overflowPixels,
  runningAnimations,
}: PageFinding): boolean {
  return violations.length + undecided.length + consoleErrors.length + overflowPixels + runningAnimations === 0
}

const THEMES = ['light', 'dark'] as const
const WIDTHS = [1440, 390, 320] as const
/** Pages are looked at everywhere; each state of one only here, once in either theme. */
const STATES_AT: Readonly<Record<(typeof THEMES)[number], number>> = { light: 1440, dark: 390 }
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Opens every page as a person would, in both themes and three widths, and reports what is wrong. */
export async function checkPages(pages: PagesToCheck): Promise<PageFinding[]> {
  if (pages.pictures) await mkdir(pages.pictures, { recursive: true })
  const browser = await chromium.launch({ executablePath: pages.chromiumPath, args: QUIET })
  try {
    const storageState = await signIn(browser, pages)
    const findings: PageFinding[] = []
    for (const theme of THEMES)
      for (const width of WIDTHS) findings.push(...(await checkAt(browser, pages, { storageState, theme, width })))
    return findings
  } finally {
    await browser.close()
  }
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

/** One session serves every window. */
async function signIn(browser: Browser, { baseUrl, cookie }: PagesToCheck): Promise<Session> {
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie) await context.addCookies([{ name, value, url: baseUrl, httpOnly: true, sameSite: 'Strict' }])
  const storageState = await context.storageState()
  await context.close()
  return storageState
}

interface Setting {
  readonly storageState: Session
  readonly theme: (typeof THEMES)[number]
  readonly width: number
}

async function checkAt(browser: Browser, pages: PagesToCheck, setting: Setting): Promise<PageFinding[]> {
  const context = await browser.newContext({
    colorScheme: setting.theme,
    viewport: { width: setting.width, height: 900 },
    reducedMotion: 'reduce',
    storageState: setting.storageState,
  })
  const findings: PageFinding[] = []
  for (const visit of visitsOf(pages).filter((each) => isAsked(each, pages, setting))) {
    const page = await context.newPage()
    findings.push(await checkPage(page, { ...setting, ...visit, pages }))
    await page.close()
  }
  await context.close()
  return findings
}

function isAsked({ name, isStateOnly }: Visit, { only }: PagesToCheck, { theme, width }: Setting): boolean {
  return (only?.includes(name) ?? true) && (!isStateOnly || width === STATES_AT[theme])
}

interface Visit {
  readonly name: string
  readonly path: string
  /** Pressed before looking, to bring a state about. */
  readonly press?: string
  /** A state of a page that is looked at on its own as well. */
  readonly isStateOnly?: boolean
}

function visitsOf({ customerPath }: PagesToCheck): Visit[] {
  return [
    { name: 'overview', path: '/' },
    { name: 'overview-tables', path: '/?tables=share,unanswered,email&by=age' },
    { name: 'overview-by-age', path: '/?by=age&range=30d', isStateOnly: true },
    { name: 'overview-empty', path: '/?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'overview-definition', path: '/', press: 'button:has-text("How is this counted?")', isStateOnly: true },
    { name: 'overview-ages', path: '/', press: 'button:has-text("Age:")', isStateOnly: true },
    { name: 'experiment-none', path: '/experiment?tables=decisions', isStateOnly: true },
    { name: 'experiment', path: '/experiment' },
    { name: 'experiment-tables', path: '/experiment?tables=arms,policy,decisions' },
    { name: 'experiment-surveys', path: '/experiment?purpose=feedback-request', isStateOnly: true },
    { name: 'experiment-promotions', path: '/experiment?purpose=promotion', isStateOnly: true },
    { name: 'experiment-newsletters', path: '/experiment?purpose=newsletter', isStateOnly: true },
    { name: 'experiment-gifts', path: '/experiment?purpose=gift', isStateOnly: true },
    { name: 'experiment-past', path: '/experiment?past=on', isStateOnly: true },
    { name: 'experiment-empty', path: '/experiment?range=2001-01-01..2001-01-20', isStateOnly: true },
    { name: 'experiment-other-days', path: '/experiment?range=2001-03-01..2001-04-01', isStateOnly: true },
    {
      name: 'experiment-definition',
      path: '/experiment',
      press: 'button:has-text("How is this counted?")',
      isStateOnly: true,
    },
    { name: 'customers', path: '/customers' },
    { name: 'profile', path: customerPath },
    { name: 'profile-edit', path: customerPath, press: 'button:text-matches("^(Edit|Write down)")', isStateOnly: true },
    { name: 'not-found', path: '/nowhere', isStateOnly: true },
  ]
}

async function checkPage(page: Page, at: Setting & Visit & { pages: PagesToCheck }): Promise<PageFinding> {
  const consoleErrors: string[] = []
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()))
  page.on('pageerror', (error) => consoleErrors.push(error.message))
  await page.goto(at.pages.baseUrl + at.path, { waitUntil: 'networkidle' })
  await showWhole(page)
  if (at.press) await press(page, at.press)
  const name = `${at.name}-${at.theme}-${at.width}`
  if (at.pages.pictures) await page.screenshot({ path: join(at.pages.pictures, `${name}.png`), fullPage: true })
  const { violations, undecided } = await runAxe(page)
  const overflowPixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const runningAnimations = await page.evaluate(() => document.getAnimations().length)
  return { page: name, violations, undecided, consoleErrors, overflowPixels, runningAnimations }
}

/** What is pressed may first have to be fetched. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(100)
}

/** Charts mount when they come into view. */
async function showWhole(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(150)
}

interface AxeResult {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

async function runAxe(page: Page): Promise<{ violations: string[]; undecided: string[] }> {
  await page.evaluate(axe.source)
  const answer = await page.evaluate(async (tags) => {
    const { axe: runner } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }> }
    }
    const { violations, incomplete } = await runner.run(document, { runOnly: { type: 'tag', values: tags } })
    return { violations, incomplete }
  }, TAGS)
  return {
    violations: answer.violations.map(written),
    undecided: answer.incomplete.filter(({ id }) => id !== 'color-contrast').map(written),
  }
}

function written({ id, nodes }: AxeResult): string {
  return `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`
}
