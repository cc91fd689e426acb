// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { browsing, PATIENCE_MS } from './browsing.ts'
import { isBrowserHere } from './running-server.ts'

/** With what these places are used to, a clock of twelve hours among it. */
const READERS = [
  { timezoneId: 'Pacific/Auckland', locale: 'en-NZ' },
  { timezoneId: 'UTC', locale: 'en-GB' },
  { timezoneId: 'America/Los_Angeles', locale: 'en-US' },
]

describe.runIf(isBrowserHere())('one address, wherever one sits', { timeout: PATIENCE_MS }, () => {
  const here = browsing()

  it.each([
    '/?range=2026-03-01..2026-11-20&tables=email,unanswered,channel-use-by-age',
    '/?range=2026-03-27..2026-03-30&tz=Europe/Copenhagen&tables=email',
    '/customers?q=a',
  ])('says the same of %s', async (path) => {
    await expectTheSame(path)
  })

  it('says the same of a customer, every contact on the clock of who was reached', async () => {
    const seen = await expectTheSame(here().server.customerPath)
    expect(seen).toMatch(/\d\d:\d\d/)
  })

  async function expectTheSame(path: string): Promise<string> {
    const seen = await Promise.all(READERS.map((reader) => textOf(path, reader)))
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).not.toMatch(/\d\s?[ap]\.?m\b/i)
    return seen[0] ?? ''
  }

  it.each([
    ['2026-03-27..2026-03-30', ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30']],
    ['2026-10-23..2026-10-26', ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26']],
  ])('has each day of %s once, though one is an hour shorter or longer', async (range, days) => {
    const path = `/?range=${range}&tz=Europe/Copenhagen&tables=email`
    for (const reader of READERS) {
      const page = await here().open(path, reader)
      expect(await page.locator('#email tbody th').allTextContents()).toEqual(days)
      await page.context().close()
    }
  })

  it('saves the same rows, whose times name their offset', async () => {
    const files: Awaited<ReturnType<typeof filesOf>>[] = []
    for (const reader of READERS) files.push(await filesOf(reader))
    expect(new Set(files.map((each) => JSON.stringify(each))).size).toBe(1)
    const times = files[0]?.people.match(/\d{4}-\d\d-\d\dT\d\d:\d\d\S*?(?=[",\r\n])/g) ?? []
    expect(times.length).toBeGreaterThan(0)
    expect(times.filter((time) => !/(Z|[+-]\d\d:\d\d)$/.test(time))).toEqual([])
  })

  async function textOf(path: string, reader: object): Promise<string> {
    const page = await here().open(path, reader)
    const texts = await page.locator('#filters p, main table, main time').allTextContents()
    await page.context().close()
    return texts.join(' | ')
  }

  /** The rows of a panel, and of the people behind one number of it. */
  async function filesOf(reader: object) {
    const page = await here().open('/?range=2026-10-01..2026-10-31&fam=letter-and-fax&tables=unanswered', reader)
    const saved = async (press: () => Promise<void>) => {
      const [file] = await Promise.all([page.waitForEvent('download'), press()])
      return readFile(await file.path(), 'utf8')
    }
    const panel = page.locator('#unanswered')
    const rows = await saved(() => panel.getByRole('button', { name: /Download CSV/ }).click())
    await panel.locator('tbody button').first().click()
    const people = await saved(() => page.getByRole('dialog').getByRole('link', { name: 'Download CSV' }).click())
    await page.context().close()
    return { rows, people }
  }
})
