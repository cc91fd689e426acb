// @vitest-environment node
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { browsing, PATIENCE_MS } from './browsing.ts'
import { type Drawn, drawnOn } from './drawn.ts'
import { everythingThere } from './everything-there.ts'
import { holdExperiment } from './hold-experiment.ts'
import { missingFrom } from './marks-in-table.ts'
import { marksOn, type PanelMarks, type PanelTable, tablesOn } from './panel-marks.ts'
import { isBrowserHere, startServer } from './running-server.ts'

/** Every page of reports, each of its charts, over the most days. */
const VIEWS = [
  '/?range=all',
  '/?range=12m&by=age',
  '/channels?range=all&of=channel&open=email,phone,text,social,app-and-chat,letter-and-fax,in-person',
  '/channels?range=all&of=count&dir=out',
  '/channels?range=all&form=trend',
  '/channels?range=all&form=stacked',
  '/attempts?range=all',
  '/timing?range=all&bins=hour',
  '/timing?range=all&bins=hour&cells=attempts',
  '/timing?range=12m&bins=part&cells=replies',
  '/email?range=all&unwanted-by=age',
  '/email?range=45d',
  '/fatigue?range=all',
  '/fatigue?range=12m&response=declined&repeats-by=purpose',
  '/permission?range=all',
  '/permission?by=channel&class=necessary',
  '/experiment',
]

/** More cannot be told apart, nor be drawn fast. */
const MOST = { bars: 420, points: 400, dots: 500, nodes: 2_500 } as const
const MOST_CHARTS_AT_FIRST = 3

/** Less than that is no column, but something that sticks out. */
const LEAST_BEYOND = 8

interface Looked {
  readonly chartsAtFirst: number
  readonly drawn: readonly Drawn[]
  readonly charts: readonly PanelMarks[]
  readonly tables: readonly PanelTable[]
}

describe.runIf(isBrowserHere())('each panel', { timeout: PATIENCE_MS }, () => {
  const here = browsing(() => startServer({ EXPLORATION_SHARE: '0.5', HOLDOUT_SHARE: '0.3' }))
  const looked = new Map<string, Promise<Looked>>()

  beforeAll(async () => {
    await holdExperiment(await here().server.askByKey('ingest,profiles:read,recommend'), Date.now())
  }, PATIENCE_MS)

  it.each(VIEWS)('of %s draws no more than can be told apart', async (path) => {
    const { chartsAtFirst, drawn } = await look(path)
    expect(chartsAtFirst).toBeLessThanOrEqual(MOST_CHARTS_AT_FIRST)
    expect(drawn.filter(isTooMuch)).toEqual([])
  })

  it.each(VIEWS)('of %s has a heading, a sentence of what it shows, and a table of the same numbers', async (path) => {
    const { charts, tables } = await look(path)
    expect(charts.length).toBeGreaterThan(0)
    expect(charts.filter(({ heading, summary }) => heading === '' || summary === '')).toEqual([])
    const missing = charts.flatMap(({ panel, marks }) => {
      const table = tables.find((each) => each.panel === panel)
      return table ? missingFrom(table, marks).map((what) => `${panel}: ${what}`) : [`${panel} has no table`]
    })
    expect(missing).toEqual([])
  })

  it.each([1440, 390])('fades where it goes on beyond its edge, in a window of %i px', async (width) => {
    const page = await here().open(
      '/attempts?tables=unanswered-by-channel,unanswered-by-attempt,unanswered-by-age,time-to-reply,how-long-to-wait,what-works-next',
      { viewport: { width, height: 900 }, reducedMotion: 'no-preference' },
    )
    const edges = await edgesOf(page)
    expect(edges.filter(({ beyond }) => beyond > 0).length).toBeGreaterThan(0)
    expect(edges.filter(({ beyond, faded }) => beyond > 0 !== faded > 0)).toEqual([])
    expect(edges.filter(({ beyond }) => beyond > 0 && beyond < LEAST_BEYOND)).toEqual([])
    await page.evaluate(() => {
      for (const area of document.querySelectorAll('.scroll-edges')) area.scrollLeft = area.scrollWidth
    })
    await expect.poll(async () => (await edgesOf(page)).filter(({ faded }) => faded > 0)).toEqual([])
  })

  /** Once for all tests of a view. */
  function look(path: string): Promise<Looked> {
    const known = looked.get(path) ?? lookAt(path)
    looked.set(path, known)
    return known
  }

  async function lookAt(path: string): Promise<Looked> {
    const page = await here().arrive(path)
    await page.waitForLoadState('networkidle')
    const chartsAtFirst = await page.locator('.recharts-wrapper').count()
    await everythingThere(page)
    const [charts, asCharts] = [await marksOn(page), await drawnOn(page)]
    await showAsTables(
      page,
      charts.filter(({ marks }) => marks.length > 0).map(({ panel }) => panel),
    )
    const [tables, asTables] = [await tablesOn(page), await drawnOn(page)]
    await page.context().close()
    return { chartsAtFirst, drawn: [...asCharts, ...asTables], charts, tables }
  }
})

/** Of all that scrolls sideways, how many pixels lie beyond its edge, and over how many it fades there. */
function edgesOf(page: Page): Promise<{ area: string | null; beyond: number; faded: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.scroll-edges')].map((area) => ({
      area: area.getAttribute('aria-label'),
      beyond: area.scrollWidth - area.clientWidth,
      faded: Math.round(Number.parseFloat(getComputedStyle(area).getPropertyValue('--hidden-after'))),
    })),
  )
}

/** As the page's own links go. */
async function showAsTables(page: Page, panels: readonly string[]): Promise<void> {
  await page.evaluate((tables) => {
    const address = new URL(location.href)
    address.searchParams.set('tables', tables)
    history.pushState(null, '', address)
  }, panels.join(','))
  await page.waitForFunction(
    (names) =>
      names.every((name) => {
        const panel = document.getElementById(name)
        return !panel?.querySelector('[data-view-toggle]') || panel.querySelector('[class*="panel-table"]') !== null
      }),
    panels,
  )
  await everythingThere(page)
}

function isTooMuch({ bars, points, dots, nodes }: Drawn): boolean {
  return bars > MOST.bars || points > MOST.points || dots > MOST.dots || nodes > MOST.nodes
}
