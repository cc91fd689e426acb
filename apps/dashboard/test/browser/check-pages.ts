import { mkdir } from 'node:fs/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ROOM, TAGS } from './axe.ts'
import { everythingThere } from './everything-there.ts'
import { type Finding, type Look, lookAsOthersDo, lookAt, showWhole, widen } from './look-at.ts'
import { LANGUAGES, themesAt, type Visit, visitsOf, WIDTHS } from './visits.ts'

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

/** With what the page told the developers while it was looked at. */
export interface PageFinding extends Finding {
  readonly consoleErrors: readonly string[]
}

export function isFine({ page: _, overflowPixels, runningAnimations, ...lists }: PageFinding): boolean {
  return overflowPixels + runningAnimations === 0 && Object.values(lists).every(({ length }) => length === 0)
}

/** How long a page may take on a machine that other tests keep busy: its speed is measured elsewhere. */
const PATIENCE_MS = 180_000
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Opens every page as a person would, looks at it in both themes and three widths, and reports what is wrong. */
export async function checkPages(pages: PagesToCheck): Promise<PageFinding[]> {
  if (pages.pictures) await mkdir(pages.pictures, { recursive: true })
  const browser = await chromium.launch({ executablePath: pages.chromiumPath, args: QUIET })
  try {
    return await checkAll(browser, pages)
  } finally {
    await browser.close()
  }
}

/** The language is kept in the browser, so each has a window of its own. */
async function signedIn(browser: Browser, { baseUrl, cookie }: PagesToCheck, spoken: string): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addInitScript((language) => localStorage.setItem('wavelength-language', language), spoken)
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie) await context.addCookies([{ name, value, url: baseUrl, httpOnly: true, sameSite: 'Strict' }])
  return context
}

/** A page mostly waits for the server and for itself, so some are looked at side by side; pictures would mix. */
const AT_ONCE = 3

async function checkAll(browser: Browser, pages: PagesToCheck): Promise<PageFinding[]> {
  const wanted = visitsOf(pages.customerPath).filter(({ name }) => pages.only?.includes(name) ?? true)
  const findings: PageFinding[] = []
  for (const spoken of ['en', ...LANGUAGES]) {
    const visits = wanted.filter(({ language = 'en' }) => language === spoken)
    if (visits.length === 0) continue
    const context = await signedIn(browser, pages, spoken)
    findings.push(...(await checkIn(context, pages, visits)))
    await context.close()
  }
  return findings
}

async function checkIn(context: BrowserContext, pages: PagesToCheck, visits: readonly Visit[]): Promise<PageFinding[]> {
  const waiting = [...visits]
  const findings: PageFinding[] = []
  const lookAtThem = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      findings.push(...(await checkVisit(context, { ...visit, pages })))
    }
  }
  await Promise.all(Array.from({ length: pages.pictures ? 1 : AT_ONCE }, lookAtThem))
  return findings
}

interface Opened extends Visit {
  readonly pages: PagesToCheck
}

async function checkVisit(context: BrowserContext, visit: Opened): Promise<PageFinding[]> {
  const looks = (visit.pages.widths ?? WIDTHS).map((width) => ({ width, themes: themesAt(width, visit) }))
  const wanted = looks
    .filter(({ themes }) => themes.length > 0)
    .map((look, at): Look => ({ ...look, rules: at === 0 ? TAGS : ROOM }))
  if (wanted[0] === undefined) return []
  const page = await context.newPage()
  try {
    return await checkPage(page, visit, wanted)
  } finally {
    await page.close()
  }
}

/** Width and theme follow the window and the browser's wish at once, so a page is opened once for all of them. */
async function checkPage(page: Page, at: Opened, looks: readonly Look[]): Promise<PageFinding[]> {
  const consoleErrors: string[] = []
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()))
  page.on('pageerror', (error) => consoleErrors.push(error.message))
  await widen(page, looks[0]?.width ?? 0)
  await page.goto(at.pages.baseUrl + at.path)
  await showWhole(page)
  if (at.press) await press(page, at.press)
  if (at.awaits) await page.locator(at.awaits).first().waitFor()
  const looking = { name: at.name, pictures: at.pages.pictures }
  const findings: Finding[] = []
  for (const look of looks) findings.push(...(await lookAt(page, looking, look)))
  if (!at.isStateOnly && !at.language) findings.push(...(await lookAsOthersDo(page, at.name)))
  return findings.map((finding) => ({ ...finding, consoleErrors: consoleErrors.splice(0) }))
}

/** What is pressed may first have to be fetched. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  await page.waitForTimeout(100)
  await everythingThere(page)
}
