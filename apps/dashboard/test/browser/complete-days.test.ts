// @vitest-environment node
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browsing, PATIENCE_MS } from './browsing.ts'
import { isBrowserHere } from './running-server.ts'

interface DayOfMail {
  readonly day: string
  readonly emails: number
}

describe.runIf(isBrowserHere())('the last day, while its data is still coming in', { timeout: PATIENCE_MS }, () => {
  const here = browsing()

  it('is marked in the table and in the chart', async () => {
    const { lastDay } = await told()
    const page = await here().open('/?range=30d&tables=email')
    const days = await rowsOf(page)
    expect(days.filter(({ isComplete }) => !isComplete).map(({ day }) => day)).toEqual(
      days.map(({ day }) => day).filter((day) => day >= lastDay),
    )
    await page.locator('#email').getByRole('button', { name: 'Chart', exact: true }).click()
    await page.locator('#email .recharts-bar-rectangle').first().waitFor()
    const dashed = page.locator('#email .recharts-bar-rectangle path[stroke-dasharray]')
    expect(await dashed.count()).toBe(days.filter(({ isComplete }) => !isComplete).length)
    await page.context().close()
  })

  it('is left out of every total when only complete days are asked for', async () => {
    const { days, lastDay } = await told()
    const before = days.filter(({ day }) => day < lastDay)
    const shown = await rowsAndTotal('/?range=30d&tables=email')
    const complete = await rowsAndTotal('/?range=30d&days=complete&tables=email')
    expect(shown).toEqual({ days, total: sumOf(days) })
    expect(complete).toEqual({ days: before, total: sumOf(before) })
    expect(complete.total).toBeLessThan(shown.total)
  })

  async function rowsAndTotal(path: string) {
    const page = await here().open(path)
    const days = (await rowsOf(page)).map(({ day, emails }) => ({ day, emails }))
    const cards = page.getByRole('region', { name: 'Headline figures' }).getByRole('listitem')
    const card = await cards.filter({ hasText: /email/i }).first().textContent()
    await page.context().close()
    return { days, total: Number(/[\d,]{2,}/.exec(card ?? '')?.[0].replaceAll(',', '')) }
  }

  /** The days of the last 30 on which email came in, and the day on which the data ends. */
  async function told(): Promise<{ readonly days: readonly DayOfMail[]; readonly lastDay: string }> {
    const { dataStatus } = await here().server.ask<StatusAnswer>(STATUS)
    const today = Temporal.Instant.from(dataStatus.asOf).toZonedDateTimeISO(dataStatus.timeZone).toPlainDate()
    const range = { from: today.subtract({ days: 29 }).toString(), to: today.add({ days: 1 }).toString() }
    const query = { measures: ['EMAILS'], granularity: 'DAY', range, filter: { directions: ['INBOUND'] } }
    const { aggregate } = await here().server.ask<MailAnswer>(MAIL, { query })
    const days = aggregate.rows.map(({ start, values: [value] }) => ({
      day: start.slice(0, 10),
      emails: value?.value ?? 0,
    }))
    return { days, lastDay: dataStatus.dataThrough.slice(0, 10) }
  }
})

interface StatusAnswer {
  readonly dataStatus: { readonly asOf: string; readonly dataThrough: string; readonly timeZone: string }
}

interface MailAnswer {
  readonly aggregate: {
    readonly rows: readonly { readonly start: string; readonly values: readonly { readonly value: number | null }[] }[]
  }
}

const STATUS = '{ dataStatus { asOf dataThrough timeZone } }'
const MAIL = 'query ($query: AggregateQuery!) { aggregate(query: $query) { rows { start values { value } } } }'

function sumOf(days: readonly DayOfMail[]): number {
  return days.reduce((sum, { emails }) => sum + emails, 0)
}

/** Day, emails, and whether the day is complete. */
async function rowsOf(page: Page): Promise<(DayOfMail & { readonly isComplete: boolean })[]> {
  const rows = await page
    .locator('#email tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')))
  return rows.map((cells) => ({
    day: cells[0] ?? '',
    emails: Number(cells[1]?.replaceAll(',', '')),
    isComplete: cells.at(-1) === 'yes',
  }))
}
