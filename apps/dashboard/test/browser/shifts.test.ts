// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { browsing } from './browsing.ts'
import { everythingThere } from './everything-there.ts'
import { type Order, shiftsAt } from './first-visit.ts'
import { isBrowserHere } from './running-server.ts'
import { signedInContext } from './signed-in-context.ts'

/** A page mostly waits for its answers here, so some are looked at side by side. */
const AT_ONCE = 3

const SCREENS = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

const PATHS = [
  '/',
  '/channels',
  '/attempts',
  '/timing',
  '/email',
  '/fatigue',
  '/permission',
  '/experiment',
  '/customers',
  '/data',
  '/developers',
  '/settings',
  '/welcome',
]

/** What every page of reports asks before all else; what data there is came with it. */
const READ_FIRST = {
  '/': 'ChannelShare',
  '/channels': 'ChannelBars',
  '/attempts': 'Unanswered',
  '/timing': 'LocalHours',
  '/email': 'EmailLoad',
  '/fatigue': 'Fatigue',
  '/permission': 'Permissions',
}

/** What data there is comes with the page, unless the server is too busy to know it in time. */
const COMES_WITH_PAGE = 'DataStatus'

interface Moved {
  readonly path: string
  readonly value: number
  readonly moved: readonly string[]
}

describe.runIf(isBrowserHere())('what stands there already', () => {
  const here = browsing()

  describe('a first visit to any page', () => {
    async function movedOn(screen: keyof typeof SCREENS, order: Order): Promise<Moved[]> {
      const { server, browser } = here()
      const context = await signedInContext(browser, server, { viewport: SCREENS[screen] })
      const waiting = [...PATHS, server.customerPath]
      const moved: Moved[] = []
      const visit = async () => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          for (const shift of await shiftsAt(context, server.baseUrl + path, order)) moved.push({ path, ...shift })
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, visit))
      await context.close()
      return moved
    }

    it.each(Object.entries(READ_FIRST))('to %s asks nothing twice, and first %s', async (path, first) => {
      const { server, browser } = here()
      const context = await signedInContext(browser, server)
      const asked: string[] = []
      context.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postData() ?? ''))
      const page = await context.newPage()
      await page.goto(`${server.baseUrl}${path}?cohort=25-34,35-44&range=30d`)
      await everythingThere(page)
      await context.close()
      expect(asked.map(nameOf).find((name) => name !== COMES_WITH_PAGE)).toBe(first)
      expect(asked.filter((each, place) => asked.indexOf(each) !== place)).toEqual([])
    })

    it.each([
      { screen: 'desk', order: 'oldest first' },
      { screen: 'desk', order: 'newest first' },
      { screen: 'phone', order: 'oldest first' },
      { screen: 'phone', order: 'newest first' },
    ] as const)(
      'moves nothing, on a $screen, answered $order',
      async ({ screen, order }) => {
        expect(await movedOn(screen, order)).toEqual([])
      },
      300_000,
    )
  })

  describe('who stands behind a number', () => {
    it.each(Object.entries(SCREENS))('arrives without moving the links below, on a %s', async (_, viewport) => {
      const page = await here().open('/?tables=unanswered', { viewport })
      let answer = () => {}
      const awaited = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**/graphql', async (route) => {
        await awaited
        await route.continue()
      })
      await page.locator('#unanswered tbody button').first().click()
      const drawer = page.getByRole('dialog')
      const link = drawer.getByRole('link', { name: 'Download CSV' })
      const before = await link.boundingBox()
      answer()
      await drawer.getByRole('row').nth(5).waitFor()
      expect(before?.y).toBeGreaterThan(viewport.height / 2)
      expect(await link.boundingBox()).toEqual(before)
      await page.context().close()
    })
  })
})

function nameOf(asked: string): string | undefined {
  return /query (\w+)/.exec(asked)?.[1]
}
