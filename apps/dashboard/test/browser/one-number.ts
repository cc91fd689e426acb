import { isDeepStrictEqual } from 'node:util'
import { AGE_BANDS, type ChannelFamily, type Purpose, plainDecimals } from '@wavelength/core'
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_FILTER, type Filter, filterFrom, searchOf } from '../../src/filters/filter.ts'
import { percent, precisePercent } from '../../src/format/number.ts'
import { QUIET } from './check-pages.ts'
import { CHROMIUM, type RunningServer } from './running-server.ts'
import { signedInContext } from './signed-in-context.ts'
import { type Attempts, answersOf, type ByChannel, behindOf } from './told-by-api.ts'
import { seenOn } from './told-by-page.ts'

/** The same views every time. */
const SEED = 20_261_122

export interface Business {
  readonly start: () => Promise<RunningServer>
  /** How many random views are looked at, unless somebody asks for more by TRUTH_VIEWS. */
  readonly views: number
  /** What its contacts may be narrowed to. */
  readonly ranges: fc.Arbitrary<Filter['range']>
  readonly families: readonly ChannelFamily[]
  readonly purposes: readonly Purpose[]
}

/** Reads one number in every place where it stands, on the pages and over the API, for random filters. */
export function itTellsOneNumber({ start, views, ...matter }: Business): void {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let settled = 0

  beforeAll(async () => {
    server = await start()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
    const context = await signedInContext(browser, server)
    page = await context.newPage()
    await page.goto(server.baseUrl, { waitUntil: 'networkidle' })
  }, 300_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  }, 60_000)

  const numRuns = Number(process.env.TRUTH_VIEWS ?? views)
  const searches = fc.sample(filters(matter), { numRuns, seed: SEED }).map((filter) => searchOf(filter))

  it.each(searches)('for %o', { timeout: 60_000 }, async (search) => {
    const first = await readBoth(search)
    const { told, seen } = first.agrees ? first : await readAnew(search)
    expect(seen.card).toEqual(written(told.overall, percent))
    expect(seen.chart).toEqual(writtenEach(told.byChannel, percent))
    expect(seen.table).toEqual(writtenEach(told.byChannel, precisePercent))
    expect(seen.file).toEqual(writtenEach(told.byChannel, (share) => plainDecimals(100 * share, 1)))
    if (seen.drawer) expect(seen.drawer).toEqual(await behindOf(server.ask, filterFrom(search), seen.drawer.channel))
    settled += told.overall.settled ?? 0
  })

  it('has looked at something', () => {
    expect(settled).toBeGreaterThan(100 * searches.length)
  })

  async function readBoth(search: object) {
    const told = await answersOf(server.ask, filterFrom(search))
    const seen = await seenOn(page, search)
    const agrees =
      seen.card.settled === told.overall.settled && isDeepStrictEqual(seen.chart, writtenEach(told.byChannel, percent))
    return { told, seen, agrees }
  }

  /** While one looked, the time to answer some attempt ran out; the page may keep a number for a minute. */
  async function readAnew(search: object) {
    await page.reload({ waitUntil: 'networkidle' })
    return readBoth(search)
  }
}

function writtenEach(told: ByChannel<number>, write: (share: number) => string): ByChannel<string> {
  return Object.fromEntries(Object.entries(told).map(([channel, attempts]) => [channel, written(attempts, write)]))
}

function written({ settled, unanswered }: Attempts<number>, write: (share: number) => string): Attempts<string> {
  return { settled, unanswered: unanswered === null ? null : write(unanswered) }
}

/** What readers narrow pages to, mostly a little. */
function filters({ ranges, families, purposes }: Omit<Business, 'start' | 'views'>): fc.Arbitrary<Filter> {
  return fc.record({
    ...fixed({ ...DEFAULT_FILTER }),
    range: ranges,
    comparison: fc.constantFrom<Filter['comparison']>('prev', 'none'),
    ageBands: some(AGE_BANDS),
    families: some(families),
    purposes: some(purposes),
    timeZone: fc.constantFrom(null, null, 'Asia/Kathmandu', 'America/St_Johns'),
  })
}

function fixed(filter: Filter): { [Name in keyof Filter]: fc.Arbitrary<Filter[Name]> } {
  const constants = Object.entries(filter).map(([name, value]) => [name, fc.constant(value)])
  return Object.fromEntries(constants) as { [Name in keyof Filter]: fc.Arbitrary<Filter[Name]> }
}

function some<Member>(members: readonly Member[]): fc.Arbitrary<Member[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Member[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...members], { minLength: 1, maxLength: Math.min(4, members.length) }) },
  )
}
