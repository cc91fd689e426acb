// @vitest-environment node
import { isDeepStrictEqual } from 'node:util'
import { AGE_BANDS, CHANNEL_FAMILIES, PURPOSES } from '@wavelength/core'
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_FILTER, type Filter, filterFrom, searchOf } from '../../src/filters/filter.ts'
import { QUIET } from './check-pages.ts'
import { CHROMIUM, isBrowserHere, type RunningServer, startServer } from './running-server.ts'
import { signedInContext } from './signed-in-context.ts'
import { answersOf } from './told-by-api.ts'
import { seenOn } from './told-by-page.ts'

/** So many views of each business; more when somebody asks for more. */
const VIEWS = Number(process.env.TRUTH_VIEWS ?? 20)
/** The same views every time. */
const SEED = 20_261_122

/** What readers narrow pages to, mostly a little. */
const filters: fc.Arbitrary<Filter> = fc.record({
  ...fixed({ ...DEFAULT_FILTER }),
  range: fc.constantFrom<Filter['range']>('30d', '90d', '12m', 'all'),
  comparison: fc.constantFrom<Filter['comparison']>('prev', 'none'),
  ageBands: some(AGE_BANDS),
  families: some(CHANNEL_FAMILIES),
  purposes: some(PURPOSES),
  timeZone: fc.constantFrom(null, null, 'Asia/Kathmandu', 'America/St_Johns'),
})

function fixed(filter: Filter): { [Name in keyof Filter]: fc.Arbitrary<Filter[Name]> } {
  const constants = Object.entries(filter).map(([name, value]) => [name, fc.constant(value)])
  return Object.fromEntries(constants) as { [Name in keyof Filter]: fc.Arbitrary<Filter[Name]> }
}

function some<Member>(members: readonly Member[]): fc.Arbitrary<Member[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Member[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...members], { minLength: 1, maxLength: 4 }) },
  )
}

describe.runIf(isBrowserHere())('one number, wherever it is read', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startServer()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
    const context = await signedInContext(browser, server)
    page = await context.newPage()
    await page.goto(server.baseUrl, { waitUntil: 'networkidle' })
  }, 300_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const views = fc.sample(filters, { numRuns: VIEWS, seed: SEED }).map((filter) => searchOf(filter))

  it.each(views)('for %o', { timeout: 60_000 }, async (search) => {
    const first = await readBoth(search)
    const { told, seen } = first.agrees ? first : await readAnew(search)
    expect(seen.card).toBe(told.attempts)
    expect(seen.chart).toEqual(told.byChannel)
    expect(seen.table).toEqual(told.byChannel)
    expect(seen.file).toEqual(told.byChannel)
    if (seen.drawer) expect(seen.drawer).toEqual(told.behind.get(seen.drawer.channel))
  })

  async function readBoth(search: object) {
    const told = await answersOf(server.ask, filterFrom(search))
    const seen = await seenOn(page, search)
    const agrees = seen.card === told.attempts && isDeepStrictEqual(seen.chart, told.byChannel)
    return { told, seen, agrees }
  }

  /** While one looked, the time to answer some attempt ran out; the page may keep a number for a minute. */
  async function readAnew(search: object) {
    await page.reload({ waitUntil: 'networkidle' })
    return readBoth(search)
  }
})
