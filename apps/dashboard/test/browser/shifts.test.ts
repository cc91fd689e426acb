// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { browsing } from './browsing.ts'
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

interface Moved {
  readonly path: string
  readonly value: number
  readonly moved: readonly string[]
}

describe.runIf(isBrowserHere())('a first visit to any page', () => {
  const here = browsing()

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

  it.each([
    { screen: 'desk', order: 'oldest first' },
    { screen: 'desk', order: 'newest first' },
    { screen: 'phone', order: 'oldest first' },
    { screen: 'phone', order: 'newest first' },
  ] as const)(
    'moves nothing that stands there already, on a $screen, answered $order',
    async ({ screen, order }) => {
      expect(await movedOn(screen, order)).toEqual([])
    },
    300_000,
  )
})
