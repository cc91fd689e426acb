import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { addressOf } from '../../src/address/search.ts'
import type { Attempts, Behind, ByChannel } from './told-by-api.ts'

export interface Seen {
  readonly card: Attempts<string>
  readonly chart: ByChannel<string>
  readonly table: ByChannel<string>
  readonly file: ByChannel<string>
  /** Of the first channel; null when nobody stands behind it. */
  readonly drawer: Behind | null
}

const PANEL = '#unanswered'

/** Reads one number in every place where the overview shows it. */
export async function seenOn(page: Page, search: object): Promise<Seen> {
  await go(page, search)
  const cards = page.getByRole('region', { name: 'Headline figures' }).getByRole('listitem')
  const card = attemptsIn((await cards.first().textContent()) ?? '')
  const chart = await rowsIn(page, -2)
  const drawer = await drawerOf(page)
  await go(page, { ...search, tables: 'unanswered' })
  const table = await rowsIn(page, 0)
  const file = await fileOf(page)
  return { card, chart, table, file, drawer }
}

/** "55% of 10,262 settled attempts"; null when there are none, or too few to show. */
function attemptsIn(card: string): Attempts<string> {
  const [, unanswered, settled] = /([<>]?\d+%)\D*of ([\d,]+) settled/.exec(card) ?? []
  return { settled: numberIn(settled ?? null), unanswered: unanswered ?? null }
}

/**
 * Within the page, as its own links go; what is to be drawn for it is asked once nothing more urgent waits, or after a
 * second: a browser that has nothing left to draw may leave an idle callback waiting for ever.
 */
async function go(page: Page, search: object): Promise<void> {
  await page.evaluate((address) => history.pushState(null, '', address), addressOf('/', search))
  await page.evaluate(
    () => new Promise((idle) => requestAnimationFrame(() => requestIdleCallback(idle, { timeout: 1_000 }))),
  )
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

/** Channel and attempts: the first cell of each row, and the last; the share stands in between. */
async function rowsIn(page: Page, shareAt: number): Promise<ByChannel<string>> {
  const rows = await page.locator(`${PANEL} tbody tr`).evaluateAll((found) =>
    found.map((row) => ({
      channel: row.querySelector('th')?.textContent ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
    })),
  )
  return Object.fromEntries(rows.map(({ channel, cells }) => [channel, attemptsOf(cells.at(-1), cells.at(shareAt))]))
}

async function fileOf(page: Page): Promise<ByChannel<string>> {
  const button = page.locator(PANEL).getByRole('button', { name: /Download CSV/ })
  if (await button.isDisabled()) return {}
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const text = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '')
  const [, ...lines] = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  return Object.fromEntries(lines.map((cells) => [cells[0] ?? '', attemptsOf(cells.at(-1), cells[1])]))
}

/** Behind a share, a text for screen readers tells what it opens. */
function attemptsOf(attempts = '', share = ''): Attempts<string> {
  const settled = countOf(attempts)
  return { settled, unanswered: settled === null ? null : (/^[<>]?[\d.]+%?/.exec(share)?.[0] ?? share) }
}

async function drawerOf(page: Page): Promise<Behind | null> {
  const row = page
    .locator(`${PANEL} tbody tr`)
    .filter({ has: page.getByRole('button') })
    .first()
  if ((await row.count()) === 0) return null
  const channel = (await row.locator('th').textContent()) ?? ''
  await row.getByRole('button').first().click()
  const dialog = page.getByRole('dialog')
  const text = (await dialog.getByText(/^[\d,]+ contacts?, [\d,]+ customers?$/).textContent()) ?? ''
  const [contacts = 0, customers = 0] = [...text.matchAll(/\d[\d,]*(?= )/g)].map(([digits]) => numberIn(digits) ?? 0)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return { channel, contacts, customers }
}

/** "1,200", "21 (few)"; what is withheld has none. */
function countOf(text: string): number | null {
  return /under 10|too few/.test(text) ? null : numberIn(text)
}

function numberIn(text: string | null): number | null {
  const [digits] = /\d[\d,]*/.exec(text ?? '') ?? []
  return digits === undefined ? null : Number(digits.replaceAll(',', ''))
}
