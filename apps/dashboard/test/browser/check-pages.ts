import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Theme, themesAt, type Visit, visitsOf, WIDTHS } from './visits.ts'

export interface PagesToCheck {
  readonly baseUrl: string
  /** "name=value", by which the browser is signed in. */
  readonly cookie?: string
  readonly chromiumPath: string
  /** "/customers/…" of a customer with contacts. */
  readonly customerPath: string
  /** The names of the pages to look at; all of them when not given. */
  readonly only?: readonly string[]
  /** Of the window; those that must hold on every change when not given. */
  readonly widths?: readonly number[]
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

/** How long a page may take on a machine that other tests keep busy: its speed is measured elsewhere. */
const PATIENCE_MS = 180_000
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
export const QUIET = [
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
    for (const width of pages.widths ?? WIDTHS)
      findings.push(...(await checkAt(browser, pages, { storageState, width })))
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
  readonly width: number
}

/** A page mostly waits for the server and for itself, so some are looked at side by side; pictures would mix. */
const AT_ONCE = 3

async function checkAt(browser: Browser, pages: PagesToCheck, setting: Setting): Promise<PageFinding[]> {
  const context = await browser.newContext({
    viewport: { width: setting.width, height: 900 },
    reducedMotion: 'reduce',
    storageState: setting.storageState,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const asked = visitsOf(pages.customerPath).filter(({ name }) => pages.only?.includes(name) ?? true)
  const waiting = asked.filter((visit) => themesAt(setting.width, visit).length > 0)
  const findings: PageFinding[] = []
  const lookAtThem = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      findings.push(...(await checkVisit(context, { ...setting, ...visit, pages })))
    }
  }
  await Promise.all(Array.from({ length: pages.pictures ? 1 : AT_ONCE }, lookAtThem))
  await context.close()
  return findings
}

async function checkVisit(context: BrowserContext, visit: Omit<Opened, 'themes'>): Promise<PageFinding[]> {
  const page = await context.newPage()
  const findings = await checkPage(page, { ...visit, themes: themesAt(visit.width, visit) })
  await page.close()
  return findings
}

interface Opened extends Setting, Visit {
  readonly pages: PagesToCheck
  readonly themes: readonly Theme[]
}

/** A theme is colours alone and follows the browser's wish at once, so a page is opened once for both. */
async function checkPage(page: Page, at: Opened): Promise<PageFinding[]> {
  const consoleErrors: string[] = []
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()))
  page.on('pageerror', (error) => consoleErrors.push(error.message))
  await page.emulateMedia({ colorScheme: at.themes[0] ?? null })
  await page.addInitScript((language) => localStorage.setItem('wavelength-language', language), at.language ?? 'en')
  await page.goto(at.pages.baseUrl + at.path, { waitUntil: 'networkidle' })
  await showWhole(page)
  if (at.press) await press(page, at.press)
  if (at.awaits) await page.locator(at.awaits).first().waitFor()
  const findings: PageFinding[] = []
  for (const theme of at.themes) {
    await page.emulateMedia({ colorScheme: theme })
    const name = `${at.name}-${theme}-${at.width}`
    if (at.pages.pictures) await page.screenshot({ path: join(at.pages.pictures, `${name}.png`), fullPage: true })
    findings.push({ page: name, ...(await faultsOf(page)), consoleErrors: consoleErrors.splice(0) })
  }
  return findings
}

async function faultsOf(page: Page): Promise<Omit<PageFinding, 'page' | 'consoleErrors'>> {
  const { violations, undecided } = await runAxe(page)
  const overflowPixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const runningAnimations = await page.evaluate(() => document.getAnimations().length)
  return { violations, undecided, overflowPixels, runningAnimations }
}

/** What is pressed may first have to be fetched. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  await page.waitForTimeout(100)
  await everythingThere(page)
}

async function showWhole(page: Page): Promise<void> {
  await everythingThere(page)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(150)
}

/**
 * However long it takes: a page that is still being filled would be judged by what is not on it yet. Charts mount
 * when they come into view, so it goes to where something is missing.
 */
async function everythingThere(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => {
    const missing = document.querySelector('[aria-busy="true"], [class*="skeleton"]')
    missing?.scrollIntoView({ block: 'center' })
    return missing === null
  })
}

interface AxeResult {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

export async function runAxe(page: Page): Promise<{ violations: string[]; undecided: string[] }> {
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
