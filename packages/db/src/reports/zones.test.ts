import {
  type AggregateQuery,
  contribution,
  DEFAULT_PRIOR,
  derive,
  GRANULARITIES,
  type Instant,
  RollUpSums,
  UNTOLD_FACTS,
} from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore } from '../../testing/test-store.ts'
import { addToRollUps } from '../derived-sums.ts'
import { writeInteractions } from '../interaction.ts'
import type { Store } from '../store/open.ts'
import { aggregate } from './aggregate.ts'

const REPORTING_ZONE = 'Europe/Copenhagen'
const HALF_HOUR_MS = 1_800_000
const HOUR_MS = 3_600_000
const CUSTOMER = '00000000-0000-4000-8000-000000000001'
const RANGE = { from: '2026-01-01', to: '2027-01-01' }
const NOW = Date.parse('2027-06-01T00:00Z')

/** In 2026: the days on which the clocks change, and how many hours each has; null where they do not change. */
const ZONES: Readonly<Record<string, readonly [shortDay: string, longDay: string, byHours: number] | null>> = {
  UTC: null,
  'Europe/Copenhagen': ['2026-03-29', '2026-10-25', 1],
  'Europe/Dublin': ['2026-03-29', '2026-10-25', 1],
  'America/New_York': ['2026-03-08', '2026-11-01', 1],
  'America/St_Johns': ['2026-03-08', '2026-11-01', 1],
  'America/Santiago': ['2026-09-06', '2026-04-04', 1],
  'Africa/Cairo': ['2026-04-24', '2026-10-29', 1],
  'Asia/Kolkata': null,
  'Asia/Kathmandu': null,
  'Australia/Adelaide': ['2026-10-04', '2026-04-05', 1],
  'Australia/Lord_Howe': ['2026-10-04', '2026-04-05', 0.5],
  'Pacific/Chatham': ['2026-09-27', '2026-04-05', 1],
}

describe('aggregate in any time zone', () => {
  let store: Store
  let instants: readonly Instant[]
  beforeAll(async () => {
    store = await openTestStore('SERVER', REPORTING_ZONE)
    instants = await writeYear(store)
  })
  afterAll(() => store.close())

  const counted = async (query: Partial<AggregateQuery>) => {
    const asked: AggregateQuery = { measures: ['CONTACTS'], range: RANGE, limit: 10_000, ...query }
    const { rows, hasMore } = await aggregate(store.db, asked, { now: NOW, maySeeFewPeople: true })
    expect(hasMore).toBe(false)
    return rows.map(({ start, values }) => [start, values[0]?.value ?? 0] as const)
  }

  it.each(Object.keys(ZONES))('gives parts that add up to the whole in %s', async (timeZone) => {
    const inZone = instants.filter((at) => dayIn(timeZone, at) >= RANGE.from && dayIn(timeZone, at) < RANGE.to)
    const whole = sum(await counted({ timeZone }))
    expect(whole).toBe(inZone.length)
    for (const granularity of GRANULARITIES.filter((each) => each !== 'HOUR')) {
      const parts = await counted({ timeZone, granularity })
      expect([granularity, sum(parts)]).toEqual([granularity, whole])
    }
    const days = Map.groupBy(inZone, (at) => dayIn(timeZone, at))
    const told = await counted({ timeZone, granularity: 'DAY' })
    expect(Object.fromEntries(told.map(([start, count]) => [dayIn(timeZone, start ?? 0), count]))).toEqual(
      Object.fromEntries([...days].map(([day, some]) => [day, some.length])),
    )
  })

  const changes = Object.entries(ZONES).flatMap(([timeZone, change]) => {
    if (change === null) return []
    const [shortDay, longDay, byHours] = change
    return [[timeZone, shortDay, 24 - byHours] as const, [timeZone, longDay, 24 + byHours] as const]
  })

  it.each(changes)('cuts the day of changing clocks in %s, %s, into %d hours', async (timeZone, day, hours) => {
    const range = { from: day, to: Temporal.PlainDate.from(day).add({ days: 1 }).toString() }
    const parts = await counted({ timeZone, granularity: 'HOUR', range })
    const [whole] = await counted({ timeZone, range })
    expect(whole?.[1]).toBe(2 * hours)
    expect(sum(parts)).toBe(2 * hours)
    expect(parts).toHaveLength(Math.ceil(hours))
    const starts = parts.map(([start]) => start ?? 0)
    expect(new Set(starts.slice(1).map((start, at) => start - (starts[at] ?? 0)))).toEqual(new Set([HOUR_MS]))
  })

  it('says the same of every zone by the day of the reporting zone, from the roll-up and contact by contact', async () => {
    const rolledUp = await counted({ granularity: 'WEEK' })
    expect(await counted({ granularity: 'WEEK', timeZone: 'Europe/Berlin' })).toEqual(rolledUp)
  })
})

/** A contact every half hour of a year and a day on either side. */
async function writeYear(store: Store): Promise<Instant[]> {
  const first = Date.UTC(2025, 11, 31)
  const instants = Array.from({ length: 367 * 48 }, (_, at) => first + at * HALF_HOUR_MS)
  const contacts = instants.map((occurredAt, at) => ({
    ...UNTOLD_FACTS,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    source: 'crm',
    sourceId: String(at),
    channel: 'EMAIL' as const,
    direction: 'INBOUND' as const,
    occurredAt,
    outcome: 'RECEIVED' as const,
    outcomeAt: occurredAt,
  }))
  const traits = { birthDate: null, birthYear: null, segment: null, timeZone: null }
  const derived = derive({ traits, zone: REPORTING_ZONE, prior: DEFAULT_PRIOR }, [], contacts)
  const sums = new RollUpSums()
  for (const each of derived) {
    sums.add(contribution(each, { reportingZone: REPORTING_ZONE, prior: DEFAULT_PRIOR }).rollUps)
  }
  await writeInteractions(
    store.db,
    derived.map((each) => ({ ...each, customerId: CUSTOMER })),
  )
  await addToRollUps(store.db, sums)
  return instants
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dayIn(zone: string, at: Instant): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  formats.set(zone, format)
  return format.format(at)
}

function sum(parts: readonly (readonly [unknown, number])[]): number {
  return parts.reduce((total, [, count]) => total + count, 0)
}
