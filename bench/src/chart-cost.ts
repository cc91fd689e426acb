import type { AggregateQuery } from '@wavelength/core'
import { aggregate, type Store } from '@wavelength/db'
import { BENCH_NOW } from './business.ts'
import { type Figure, timings } from './figures.ts'

const RANGE = { from: '2025-05-01', to: '2026-11-01' }
const TIMES = 7

/** The questions behind the three headline charts. */
const CHARTS: readonly { readonly name: string; readonly query: AggregateQuery }[] = [
  {
    name: 'channel usage by age cohort',
    query: {
      measures: ['CONTACTS', 'CHANNEL_SHARE'],
      dimensions: ['AGE_BAND', 'CHANNEL_FAMILY'],
      range: RANGE,
      filter: { directions: ['INBOUND'] },
    },
  },
  {
    name: 'unanswered rate by channel and cohort',
    query: { measures: ['UNANSWERED_RATE'], dimensions: ['CHANNEL', 'AGE_BAND'], range: RANGE },
  },
  {
    name: 'email volume and spam share by day',
    query: {
      measures: ['EMAILS', 'SPAM_SHARE'],
      granularity: 'DAY',
      range: RANGE,
      filter: { channels: ['EMAIL'], directions: ['INBOUND'] },
    },
  },
]

/** Each chart from the roll-up, and by the same definition from the contacts (asked for in a zone that has no roll-up). */
export async function chartCost(store: Store): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, query } of CHARTS) {
    const rolledUp = await timings(TIMES, () => ask(store, query))
    const grouped = await timings(TIMES, () => ask(store, { ...query, timeZone: 'Europe/London' }))
    figures.push(
      { name: `${name}, from the roll-up`, value: rolledUp.median, unit: 'ms' },
      { name: `${name}, from the contacts`, value: grouped.median, unit: 'ms' },
      { name: `${name}, contacts / roll-up`, value: grouped.median / rolledUp.median, unit: 'ratio' },
    )
  }
  return figures
}

function ask(store: Store, query: AggregateQuery): Promise<unknown> {
  return aggregate(store.db, query, { now: BENCH_NOW, maySeeFewPeople: true })
}
