// @vitest-environment node
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browsing, PATIENCE_MS } from './browsing.ts'
import { everythingThere } from './everything-there.ts'
import { isBrowserHere } from './running-server.ts'

/** So few days that some channels were hardly used. */
const SHARED = { path: '/', search: '?range=7d', range: { lastDays: 7 } }
const PANEL = '#unanswered'

describe.runIf(isBrowserHere())('a number that a guest may not see', { timeout: 3 * PATIENCE_MS }, () => {
  const here = browsing()
  let secret = ''
  let page: Page
  const answers: unknown[] = []

  beforeEach(async () => {
    answers.length = 0
    secret ||= (await here().server.ask<Created>(CREATE, { link: { name: 'Partner', ...SHARED } })).createGuestLink
      .secret
    const context = await here().browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
  })

  afterEach(() => page.context().close())

  it('is in no answer of the API', async () => {
    await open(async (route) => {
      const response = await route.fetch()
      answers.push(await response.json())
      await route.fulfill({ response })
    })
    const values = answers.flatMap(withheldIn)
    expect(values.length).toBeGreaterThan(10)
    expect(values.flatMap((value) => Object.values(value)).filter((part) => typeof part === 'number')).toEqual([])
  })

  it('would reach neither page, file nor picture, were it in an answer', async () => {
    const [one, other] = [await takenAlong(leaking(3)), await takenAlong(leaking(8))]
    expect(one).toEqual(other)
    expect(one.text).toContain('too few to show')
  })

  it('is told from one that may be seen, which a picture shows', async () => {
    const [one, other] = [await takenAlong(leaking(3)), await takenAlong(changingShown)]
    expect(one.picture).not.toBe(other.picture)
    expect(one.file).not.toBe(other.file)
  })

  async function open(answer: (route: Route) => Promise<void>): Promise<void> {
    await page.unrouteAll()
    await page.route('**/graphql', answer)
    await page.goto(`${here().server.baseUrl}/s/${secret}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await everythingThere(page)
  }

  /** All that the page holds of the panel, as chart and as table, and what is saved from it. */
  async function takenAlong(answer: (route: Route) => Promise<void>) {
    await open(answer)
    const chart = await markup()
    const picture = createHash('sha256')
      .update(await saved(/^Picture/))
      .digest('hex')
    const file = (await saved(/^Download CSV/)).toString('utf8')
    await page.locator(PANEL).getByRole('button', { name: 'Table', exact: true }).click()
    await page
      .locator(PANEL)
      .getByRole('region', { name: /^Table: / })
      .waitFor()
    const table = await markup()
    return { chart, table, picture, file, text: (await page.locator(PANEL).textContent()) ?? '' }
  }

  /** Without the ids, which are given out anew each time. */
  async function markup(): Promise<string> {
    return (await page.locator(PANEL).innerHTML()).replaceAll(/_r_\w+_/g, '')
  }

  async function saved(button: RegExp): Promise<Buffer> {
    const coming = page.waitForEvent('download')
    await page.locator(PANEL).getByRole('button', { name: button }).click()
    return readFile(await (await coming).path())
  }
})

interface Created {
  readonly createGuestLink: { readonly secret: string }
}

const CREATE = 'mutation ($link: GuestLinkInput!) { createGuestLink(link: $link) { secret } }'

type Fields = Record<string, unknown>

/** Every measured value in an answer, however deep. */
function valuesIn(answer: unknown): Fields[] {
  if (typeof answer !== 'object' || answer === null) return []
  const own = 'sample' in answer ? [answer as Fields] : []
  return [...own, ...Object.values(answer).flatMap(valuesIn)]
}

function withheldIn(answer: unknown): Fields[] {
  return valuesIn(answer).filter(({ sample }) => sample === 'WITHHELD')
}

/** A server that tells so much of what it should withhold. */
function leaking(cases: number) {
  return changing((value) => {
    if (value.sample !== 'WITHHELD') return
    Object.assign(value, { value: cases / 9, numerator: cases, denominator: 9, low: cases / 10, high: cases / 8.5 })
  })
}

/** Nothing leaks, and a rate that may be seen is another one. */
function changingShown(route: Route): Promise<void> {
  return changing((value) => {
    if (value.sample === 'OK' && typeof value.value === 'number') Object.assign(value, { value: value.value / 2 })
  })(route)
}

function changing(change: (value: Fields) => void) {
  return async (route: Route): Promise<void> => {
    const response = await route.fetch()
    const answer: unknown = await response.json()
    for (const value of valuesIn(answer)) change(value)
    await route.fulfill({ response, json: answer })
  }
}
