// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { browsing, PATIENCE_MS } from './browsing.ts'
import { inPage } from './in-page.ts'
import { isBrowserHere } from './running-server.ts'

/** 300 ms of a screen that is drawn 60 times a second: frames, since a busy machine stretches both alike. */
const MOST_FRAMES = 18

describe.runIf(isBrowserHere())('a page whose period is changed', { timeout: PATIENCE_MS }, () => {
  const here = browsing()

  it.each(['/', '/channels', '/attempts', '/timing', '/email', '/fatigue'])(
    '%s keeps what is on the screen, and shows each answer at once',
    async (path) => {
      const page = await here().open(path)
      await inPage(page, watch, [isWaiting, isSettled])
      await page.locator('#filters select').first().selectOption('30d')
      await page.waitForFunction(() => document.querySelector('section[id][aria-busy="true"]') !== null)
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      const seen = await page.evaluate(() => (window as unknown as Watched).seen)
      expect(seen.emptied).toBe(0)
      expect(seen.frames.length).toBeGreaterThan(0)
      expect(Math.max(...seen.frames)).toBeLessThanOrEqual(MOST_FRAMES)
      await page.context().close()
    },
  )
})

interface Watched {
  readonly seen: {
    /** How often a skeleton stood on the page. */
    emptied: number
    /** Of each panel that shows something new, since the last answer came. */
    readonly frames: number[]
  }
}

/** Counts the frames from an answer until the panels show it, and looks for skeletons at every change. */
function watch(): void {
  let frame = 0
  let answered = 0
  const seen: Watched['seen'] = { emptied: 0, frames: [] }
  const count = () => {
    frame++
    requestAnimationFrame(count)
  }
  const read = Response.prototype.json
  Response.prototype.json = async function (this: Response) {
    const answer: unknown = await read.call(this)
    answered = frame
    return answer
  }
  const change = new MutationObserver((records) => {
    if (isWaiting()) seen.emptied++
    seen.frames.push(...records.filter(isSettled).map(() => frame - answered))
  })
  change.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  Object.assign(window, { seen })
  count()
}

/** A panel stops being busy with what it was asked for in the same moment as it shows it. */
function isSettled({ attributeName, target }: MutationRecord): boolean {
  return attributeName === 'aria-busy' && target instanceof Element && target.ariaBusy === 'false'
}

function isWaiting(): boolean {
  return document.querySelector('main [class*="skeleton"]') !== null
}
