import { ageBandOn, type Birth, generationOf } from '@wavelength/core'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testId } from '../../testing/a-decision.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { writeCustomers } from '../customer.ts'
import type { Store } from '../store/open.ts'

const BIRTHS: readonly Birth[] = [
  { birthDate: null, birthYear: null },
  ...Array.from({ length: 100 }, (_, at) => ({ birthDate: null, birthYear: 1930 + at })),
  ...['2008-02-29', '2008-03-01', '1991-02-28', '1961-12-31', '1962-01-01', '2026-11-23', '2030-01-01'].map(
    (birthDate) => ({ birthDate, birthYear: null }),
  ),
]

describe.each(STORE_KINDS)('analytics.customers on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, 'Europe/Copenhagen')
    await writeCustomers(store.db, BIRTHS.map(aCustomer))
  })
  afterAll(() => store.close())

  it.each([
    ['2026-02-28T22:59Z', '2026-02-28'],
    ['2026-02-28T23:00Z', '2026-03-01'],
    ['2026-11-22T12:00Z', '2026-11-22'],
    ['2026-12-31T23:00Z', '2027-01-01'],
  ])('tells at %s everybody’s age on %s', async (asOf, day) => {
    const rows = await store.db.transaction().execute(async (inside) => {
      await sql`select set_config('wavelength.as_of', ${asOf}, true)`.execute(inside)
      return (
        await sql<{ ageBand: string }>`select age_band from analytics.customers order by customer_id`.execute(inside)
      ).rows
    })
    expect(rows.map(({ ageBand }) => ageBand)).toEqual(BIRTHS.map((birth) => ageBandOn(birth, day)))
  })
})

function aCustomer(birth: Birth, at: number): Parameters<typeof writeCustomers>[1][number] {
  const untold = { externalId: null, name: null, segment: null, timeZone: null, country: null, region: null }
  return {
    ...untold,
    ...birth,
    id: testId(1, at),
    generation: generationOf(birth),
    language: null,
    isSample: false,
    priorVersion: 'test',
  }
}
