import type { AggregateQuery } from '@wavelength/core'
import { aggregate, type Store } from '@wavelength/db'
import { emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEST_NOW } from '../../testing/event-lists.ts'
import { aRawEvent, reported } from '../../testing/raw-events.ts'
import { ingest } from './ingest.ts'

type Raw = ReturnType<typeof aRawEvent>

const RANGE = { from: '2026-01-01', to: '2026-06-01' }

describe.each(STORE_KINDS)('what becomes known later, on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(async () => {
    await emptyStore(store.db)
    await take([person(1, 1990), person(2, 1950), ...twelve(1, 'EMAIL'), ...twelve(2, 'PHONE')])
  })
  afterAll(() => store.close())

  const take = (raw: readonly Raw[]) => ingest(store, reported(...raw), { now: TEST_NOW })
  /** "2026-03 AGE_35_44 EMAIL" and its numbers; from the roll-ups, and the same contact by contact. */
  const numbers = async () => {
    const asked: AggregateQuery = {
      measures: ['CONTACTS', 'ANSWERED', 'UNANSWERED'],
      dimensions: ['AGE_BAND', 'CHANNEL'],
      granularity: 'MONTH',
      range: RANGE,
    }
    const context = { now: TEST_NOW, maySeeFewPeople: true }
    const rolledUp = await aggregate(store.db, asked, context)
    const single = await aggregate(store.db, { ...asked, timeZone: 'Africa/Abidjan' }, context)
    expect([rolledUp.servedFrom, single.servedFrom]).toEqual(['ROLL_UP', 'INTERACTIONS'])
    expect(rolledUp.rows).toEqual(single.rows)
    return new Map(
      rolledUp.rows.map(({ start, keys, values }) => [
        [new Date(start ?? 0).toISOString().slice(0, 7), ...keys.map(({ value }) => value)].join(' '),
        values.map(({ value }) => value),
      ]),
    )
  }
  const changes = async (raw: readonly Raw[]) => {
    const before = await numbers()
    await take(raw)
    const after = await numbers()
    const names = [...new Set([...before.keys(), ...after.keys()])].sort()
    return Object.fromEntries(
      names
        .map((name) => [name, [before.get(name) ?? null, after.get(name) ?? null]] as const)
        .filter(([, [then, now]]) => JSON.stringify(then) !== JSON.stringify(now)),
    )
  }

  it('moves the contacts of a person whose birth year was put right, and no others', async () => {
    expect(await changes([person(1, 2004)])).toEqual({
      '2026-03 AGE_18_24 EMAIL': [null, [12, 0, 12]],
      '2026-03 AGE_35_44 EMAIL': [[12, 0, 12], null],
    })
  })

  it('answers the attempt of back then when its reply comes in late', async () => {
    const reply = { ...contact(1, 'EMAIL', 0), sourceId: 'late', direction: 'INBOUND', outcome: undefined }
    const late = { ...reply, occurredAt: '2026-04-02T09:00:00Z', inReplyTo: '1-EMAIL-11' }
    expect(await changes([late])).toEqual({
      '2026-03 AGE_35_44 EMAIL': [
        [12, 0, 12],
        [12, 1, 11],
      ],
      '2026-04 AGE_35_44 EMAIL': [null, [1, 0, 0]],
    })
  })

  it('takes an old contact into the month in which it was', async () => {
    const old = { ...contact(2, 'PHONE', 0), sourceId: 'old', occurredAt: '2026-01-31T23:59:59Z' }
    expect(await changes([old])).toEqual({ '2026-01 AGE_75_PLUS PHONE': [null, [1, 0, 1]] })
  })

  it('changes nothing when all is told again', async () => {
    expect(await changes([...twelve(2, 'PHONE'), person(2, 1950)])).toEqual({})
  })
})

function person(number: number, birthYear: number): Raw {
  return { type: 'customer', externalId: `c${number}`, birthYear }
}

function twelve(customer: number, channel: string): Raw[] {
  return Array.from({ length: 12 }, (_, at) => contact(customer, channel, at))
}

function contact(customer: number, channel: string, at: number): Raw {
  return aRawEvent({
    sourceId: `${customer}-${channel}-${at}`,
    customer: { externalId: `c${customer}` },
    channel,
    occurredAt: new Date(Date.UTC(2026, 2, 2 + 2 * at, 10)).toISOString(),
    purpose: 'REMINDER',
    campaign: `matter-${at}`,
  })
}
