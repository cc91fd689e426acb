import { type AggregateRow, DELAY_FRACTIONS, type Measure, REPLY_DELAY_ERROR } from '@wavelength/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyQuery } from '../../testing/aggregate-queries.ts'
import { type AnalystRow, askAnalyst } from '../../testing/ask-analyst.ts'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { aggregate } from '../reports/aggregate.ts'
import type { Store } from '../store/open.ts'

const reportingZone = 'Europe/Copenhagen'

/** Before, amid and after the contacts, also on the day that the clocks go back. */
const NOWS = [
  '2026-10-10T00:00Z',
  '2026-10-20T13:37Z',
  '2026-10-25T00:30Z',
  '2026-11-15T22:59:30Z',
  '2027-03-01T00:00Z',
].map(Date.parse)

describe.each(STORE_KINDS)('the views on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, reportingZone)
    await writeManyContacts(store.db, reportingZone)
  })
  afterAll(() => store.close())

  it('give what the API gives, whatever the question', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.constantFrom(...NOWS), async (asked, now) => {
        const query = { ...asked, compareWith: null }
        const { rows } = await aggregate(store.db, query, { now, maySeeFewPeople: true })
        const ofViews = new Map(
          (await askAnalyst(store.db, query, { now, reportingZone })).map((row) => [nameOf(row), row]),
        )
        expect([...ofViews.keys()].sort()).toEqual(rows.map(nameOfAnswer).sort())
        for (const row of rows) expectSame(row, ofViews.get(nameOfAnswer(row)))
      }),
      { numRuns: 200 },
    )
  })
})

function nameOf({ start, keys }: Pick<AnalystRow, 'start' | 'keys'>): string {
  return JSON.stringify([start, keys])
}

function nameOfAnswer({ start, keys }: AggregateRow): string {
  return nameOf({ start, keys: keys.map(({ value }) => value) })
}

function expectSame({ values }: AggregateRow, ofViews: AnalystRow | undefined): void {
  for (const { measure, value } of values) {
    const exact = ofViews?.values[measure] ?? null
    if (value === null || exact === null) expect([measure, exact]).toEqual([measure, value])
    else expect(Math.abs(value - exact), measure).toBeLessThanOrEqual(mostApart(measure, exact))
  }
}

/** Quantiles of the API come of a histogram; those of the views are exact. */
function mostApart(measure: Measure, exact: number): number {
  return QUANTILES.includes(measure) ? Math.abs(exact) * REPLY_DELAY_ERROR + 1 : Math.abs(exact) * 1e-9
}

const QUANTILES: readonly string[] = Object.keys(DELAY_FRACTIONS).map((name) =>
  name.replace(/([a-z])(?=[A-Z])/g, '$1_').toUpperCase(),
)
