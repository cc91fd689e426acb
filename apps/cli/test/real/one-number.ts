import { createApi, createLog, createSessions, DEFAULT_SETTINGS } from '@wavelength/api'
import {
  type AggregateQuery,
  type Instant,
  type InteractionFilter,
  type Measure,
  REPLY_DELAY_ERROR,
} from '@wavelength/core'
import {
  customersById,
  type Db,
  interactionsSince,
  nextCustomersWithInteractions,
  openStore,
  type Store,
} from '@wavelength/db'
import {
  askAnalyst,
  type ManyContacts,
  type QuestionMatter,
  queriesAbout,
  recountAggregate,
} from '@wavelength/db/testing'
import { createKey, OPERATOR, SCOPES } from '@wavelength/operations'
import { askParquet } from '@wavelength/operations/testing/read-parquet'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Place } from '../place.ts'

/** EQUALITY_RUNS asks more questions than the usual run has time for. */
const RUNS = Number(process.env.EQUALITY_RUNS ?? 12)
const REPORTING_ZONE = 'UTC'
const PARTS = ['value', 'numerator', 'denominator', 'low', 'high', 'sample'] as const

export interface Asking extends Pick<QuestionMatter, 'from' | 'to'> {
  /** The reading time: some attempts are open then, and most are not. */
  readonly now: Instant
}

/** Asks random questions about a place's store in every way there is, and counts by hand: one number everywhere. */
export async function expectOneNumber(place: Place, asking: Asking): Promise<void> {
  const store = await openStore(place.where)
  try {
    const fetched = await opened(store, asking.now)
    const contacts = await everything(store.db)
    await fc.assert(
      fc.asyncProperty(queriesAbout({ ...asking, ...valuesIn(contacts) }), async (any) => {
        const query = { ...any, compareWith: null, limit: null }
        const answered = await overGraphQL(fetched, query)
        expect(await asCsv(fetched, query)).toEqual(answered)
        expect(await asParquet(fetched, query)).toEqual(answered)
        const values = valuesOf(answered)
        expectSame(values, await overViews(store.db, query, asking.now))
        expectSame(values, byHand(contacts, query, asking.now))
      }),
      { numRuns: RUNS },
    )
  } finally {
    await store.close()
  }
}

/** Values that the contacts have in free texts, a few of each, and one that says that there is none. */
function valuesIn({ customers, interactions }: ManyContacts): Omit<QuestionMatter, 'from' | 'to'> {
  const some = (values: readonly (string | null)[]) => [...new Set(values.map((each) => each ?? 'UNKNOWN'))].slice(0, 6)
  return {
    segments: some(customers.map(({ segment }) => segment)),
    countries: some(customers.map(({ country }) => country)),
    sources: some(interactions.map(({ source }) => source)),
  }
}

type Fetched = (path: string, body?: object) => Promise<Response>
type Part = number | string | null
/** By the row's start and keys, then by measure: the number and what stands behind it. */
type Numbers = Record<string, Record<string, readonly Part[]>>
type Values = Record<string, Record<string, number | null>>

async function opened(store: Store, now: Instant): Promise<Fetched> {
  const created = await createKey(store, { name: 'test', scopes: SCOPES }, { actor: OPERATOR, now })
  if (created.status === 'rejected') throw new Error(created.issue.message)
  const settings = { ...DEFAULT_SETTINGS, costPerMinute: Number.MAX_SAFE_INTEGER }
  const log = createLog({ write: () => {} })
  const api = createApi({ store, settings, now: () => now, sessions: createSessions(() => now), log })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${created.value.secret}` }
  return async (path, body) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await api.fetch(new Request(`http://localhost${path}`, { headers, ...sent }))
    if (!response.ok) throw new Error(await response.text())
    return response
  }
}

async function everything(db: Db): Promise<ManyContacts> {
  const ids = await nextCustomersWithInteractions(db, null, 1_000_000)
  const since = new Map(ids.map((id) => [id, Number.NEGATIVE_INFINITY]))
  return { customers: await customersById(db, ids), interactions: await interactionsSince(db, since) }
}

const AGGREGATE = `query ($query: AggregateQuery!) {
  aggregate(query: $query) {
    hasMore endCursor
    rows { start keys { dimension value } values { measure ${PARTS.join(' ')} } }
  }
}`

interface Row {
  readonly start: string | null
  readonly keys: readonly { readonly value: string }[]
  readonly values: readonly ({ readonly measure: string } & Record<(typeof PARTS)[number], Part>)[]
}

async function overGraphQL(fetched: Fetched, query: AggregateQuery): Promise<Numbers> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const variables: object = { query: { ...query, limit: 10_000, after } }
    const { data, errors } = await (await fetched('/graphql', { query: AGGREGATE, variables })).json()
    if (errors) throw new Error(JSON.stringify(errors))
    rows.push(...data.aggregate.rows)
    after = data.aggregate.hasMore ? data.aggregate.endCursor : null
  } while (after !== null)
  return Object.fromEntries(
    rows.map(({ start, keys, values }) => [
      nameOf(
        start === null ? null : Date.parse(start),
        keys.map(({ value }) => value),
      ),
      Object.fromEntries(values.map((each) => [each.measure, PARTS.map((part) => each[part])])),
    ]),
  )
}

async function asCsv(fetched: Fetched, query: AggregateQuery): Promise<Numbers> {
  const text = await (await fetched(`/v1/aggregates.csv?${parametersOf(query)}`)).text()
  const rows: Record<string, string>[] = parse(text, { columns: true })
  return fromColumns(query, rows, (cell) => (cell === '' ? null : cell))
}

async function asParquet(fetched: Fetched, query: AggregateQuery): Promise<Numbers> {
  const bytes = new Uint8Array(await (await fetched(`/v1/aggregates.parquet?${parametersOf(query)}`)).arrayBuffer())
  const start = query.granularity == null ? '' : ' replace (epoch_ms("start") as "start")'
  const rows = await askParquet(bytes, `select *${start} from file`)
  return fromColumns(query, rows, (cell) => (cell === null ? null : String(cell)))
}

function fromColumns<C>(
  { measures, dimensions, granularity }: AggregateQuery,
  rows: readonly Record<string, C>[],
  textOf: (cell: C) => string | null,
): Numbers {
  const text = (row: Record<string, C>, name: string) => textOf(row[name.toLowerCase()] as C)
  const part = (row: Record<string, C>, measure: string, name: string): Part => {
    const cell = text(row, name === 'value' ? measure : `${measure}_${name}`)
    return cell === null || name === 'sample' ? cell : Number(cell)
  }
  const instant = (cell: string | null) => (/^-?\d+$/.test(cell ?? '') ? Number(cell) : Date.parse(cell ?? ''))
  return Object.fromEntries(
    rows.map((row) => [
      nameOf(
        granularity == null ? null : instant(text(row, 'start')),
        (dimensions ?? []).map((each) => text(row, each) ?? ''),
      ),
      Object.fromEntries(measures.map((measure) => [measure, PARTS.map((name) => part(row, measure, name))])),
    ]),
  )
}

function parametersOf({ measures, dimensions, granularity, range, timeZone, filter }: AggregateQuery): string {
  const parameters = new URLSearchParams({ measures: measures.join(','), from: range.from, to: range.to })
  if (dimensions?.length) parameters.set('dimensions', dimensions.join(','))
  if (granularity) parameters.set('granularity', granularity)
  if (timeZone) parameters.set('timeZone', timeZone)
  for (const [name, values] of Object.entries(filter ?? {}) as [keyof InteractionFilter, readonly unknown[] | null][]) {
    for (const value of values ?? []) parameters.append(name, String(value).replaceAll(',', '\\,'))
  }
  return parameters.toString()
}

async function overViews(db: Db, query: AggregateQuery, now: Instant): Promise<Values> {
  const rows = await askAnalyst(db, query, { now, reportingZone: REPORTING_ZONE })
  return Object.fromEntries(rows.map(({ start, keys, values }) => [nameOf(start, keys), values]))
}

function byHand(contacts: ManyContacts, query: AggregateQuery, now: Instant): Values {
  const rows = recountAggregate({ query, now, zone: query.timeZone ?? REPORTING_ZONE }, contacts)
  return Object.fromEntries(
    rows.map(({ start, keys, values }) => [
      nameOf(start, keys),
      Object.fromEntries(query.measures.map((measure) => [measure, values[measure]?.value ?? null])),
    ]),
  )
}

function nameOf(start: Instant | null, keys: readonly string[]): string {
  return JSON.stringify([start, keys])
}

function valuesOf(numbers: Numbers): Values {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, measures]) => [
      name,
      Object.fromEntries(Object.entries(measures).map(([measure, [value]]) => [measure, value as number | null])),
    ]),
  )
}

function expectSame(told: Values, counted: Values): void {
  expect(Object.keys(told).sort()).toEqual(Object.keys(counted).sort())
  for (const [name, values] of Object.entries(counted)) {
    for (const [measure, value] of Object.entries(values)) {
      const other = told[name]?.[measure] ?? null
      if (value === null || other === null) expect([name, measure, other]).toEqual([name, measure, value])
      else
        expect(Math.abs(other - value), `${name} ${measure}`).toBeLessThanOrEqual(mostApart(measure as Measure, value))
    }
  }
}

/** Quantiles come of a histogram, where the views and the count by hand have the delays themselves. */
function mostApart(measure: Measure, value: number): number {
  return measure.startsWith('REPLY_DELAY')
    ? Math.max(1, REPLY_DELAY_ERROR * value)
    : 1e-9 * Math.max(1, Math.abs(value))
}
