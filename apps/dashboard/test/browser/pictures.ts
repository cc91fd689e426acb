import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { QUIET } from './check-pages.ts'
import { everythingThere } from './everything-there.ts'
import { holdExperiment } from './hold-experiment.ts'
import { CHROMIUM, type RunningServer, startServerOn } from './running-server.ts'
import { startCommand } from './server-process.ts'
import { signedInContext } from './signed-in-context.ts'
import { type Staged, staged } from './staged.ts'
import { themesAt, type Visit, visitsOf } from './visits.ts'

/** `node test/browser/pictures.ts [folder] [page ...]`: every page of the product with its sample business. */
const [folder = join(import.meta.dirname, '../../pictures'), ...only] = process.argv.slice(2)
const WIDTHS = [1440, 768, 390]
/** These are read on the smallest windows too. */
const NARROWEST = 320
const ON_NARROWEST: readonly string[] = ['overview', 'channels', 'profile']
/** What the server that is looked at never had. */
const NOT_HERE: readonly string[] = ['experiment-none', 'data-import-undone', 'data-import-failed']

await mkdir(folder, { recursive: true })
const server = await startServerOn(loadSample, { EXPLORATION_SHARE: '0.5', HOLDOUT_SHARE: '0.3' })
try {
  await holdExperiment(await server.askByKey('ingest,profiles:read,recommend'), Date.now())
  const visits = visitsTo(server, await staged(server))
  await takePictures(visits.filter(({ name }) => only.length === 0 || only.includes(name)))
} finally {
  await server.stop()
}

async function loadSample({ DATA_DIR }: { readonly DATA_DIR: string }): Promise<void> {
  const first = startCommand(['start'], { DATA_DIR, PORT: '0' })
  await first.says(/Loaded [\d,]+ sample customers/)
  await first.stop()
}

function visitsTo({ customerPath }: RunningServer, { upload, importPath, guestPath }: Staged): Visit[] {
  const visits = visitsOf(customerPath).filter(({ name, language }) => !language && !NOT_HERE.includes(name))
  return [
    ...visits.map((visit) => ({
      ...visit,
      path: visit.path.replace('upload=waiting', `upload=${upload}`).replace('/data/imports/9?step=import', importPath),
    })),
    { name: 'explorer', path: '/developers/explorer' },
    { name: 'guest', path: guestPath },
  ]
}

async function takePictures(visits: readonly Visit[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  try {
    const context = await signedInContext(browser, server)
    const page = await context.newPage()
    for (const visit of visits) await pictureOf(page, visit)
  } finally {
    await browser.close()
  }
}

async function pictureOf(page: Page, visit: Visit): Promise<void> {
  const widths = ON_NARROWEST.includes(visit.name) ? [...WIDTHS, NARROWEST] : WIDTHS
  for (const width of widths.filter((each) => themesAt(each, visit).length > 0)) {
    await page.setViewportSize({ width, height: 900 })
    await arrive(page, visit)
    for (const colorScheme of themesAt(width, visit)) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(folder, `${visit.name}-${colorScheme}-${width}.png`), fullPage: true })
    }
  }
  console.info(visit.name)
}

async function arrive(page: Page, { path, press, awaits }: Visit): Promise<void> {
  await page.goto(server.baseUrl + path)
  await everythingThere(page)
  if (press) await page.locator(press).first().click()
  if (awaits) await page.locator(awaits).first().waitFor()
  await everythingThere(page)
  if (!press) await page.evaluate(() => window.scrollTo(0, 0))
}
