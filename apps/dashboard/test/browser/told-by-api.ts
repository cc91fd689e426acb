import { CHANNEL_LABELS, CHANNELS } from '@wavelength/core'
import type { Filter } from '../../src/filters/filter.ts'
import type { DataStatus } from '../../src/frame/data-status.ts'
import { askedOf, viewOf } from '../../src/report/view.ts'
import type { Ask } from './signed-in.ts'

/** Settled attempts, and which of them were left unanswered, as a share or as it is written; null when too few to show. */
export interface Attempts<Share> {
  readonly settled: number | null
  readonly unanswered: Share | null
}

/** Under the names that pages call channels by. */
export type ByChannel<Share> = Readonly<Record<string, Attempts<Share>>>

export interface Behind {
  readonly channel: string
  readonly contacts: number
  readonly customers: number
}

export interface Told {
  readonly overall: Attempts<number>
  readonly byChannel: ByChannel<number>
}

interface Value {
  readonly measure: string
  readonly value: number | null
  readonly denominator: number | null
}

interface Row {
  readonly keys: readonly { readonly value: string }[]
  readonly values: readonly Value[]
}

interface Answer {
  readonly overall: { readonly rows: readonly Row[] }
  readonly byChannel: { readonly rows: readonly Row[] }
}

/** Asked as integrators ask, apart from the questions of the pages. */
export async function answersOf(ask: Ask, filter: Filter): Promise<Told> {
  const query = { measures: ['UNANSWERED_RATE', 'ATTEMPTS'], ...(await askedBy(ask, filter)) }
  const answer = await ask<Answer>(COUNTS, { overall: query, byChannel: { ...query, dimensions: ['CHANNEL'] } })
  const rows = answer.byChannel.rows.filter((row) => valueIn(row, 'ATTEMPTS')?.value !== 0)
  return {
    overall: attemptsIn(answer.overall.rows[0]),
    byChannel: Object.fromEntries(rows.map((row) => [nameOf(row), attemptsIn(row)])),
  }
}

async function askedBy(ask: Ask, filter: Filter) {
  const { dataStatus } = await ask<{ dataStatus: DataStatus }>(STATUS)
  return askedOf(viewOf(filter, dataStatus))
}

const STATUS = '{ dataStatus { asOf dataFrom dataThrough timeZone } }'
const COUNTS = `query ($overall: AggregateQuery!, $byChannel: AggregateQuery!) {
  overall: aggregate(query: $overall) { ...Rows }
  byChannel: aggregate(query: $byChannel) { ...Rows }
}
fragment Rows on AggregateResult { rows { keys { value } values { measure value denominator } } }`

function attemptsIn(row: Row | undefined): Attempts<number> {
  const rate = valueIn(row, 'UNANSWERED_RATE')
  return { settled: rate?.denominator ?? null, unanswered: rate?.value ?? null }
}

function valueIn(row: Row | undefined, measure: string): Value | undefined {
  return row?.values.find((value) => value.measure === measure)
}

function nameOf({ keys: [key] }: Row): string {
  const channel = CHANNELS.find((known) => known === key?.value)
  return channel ? CHANNEL_LABELS[channel] : ''
}

/** Whom unanswered attempts over one channel left waiting. */
export async function behindOf(ask: Ask, filter: Filter, channel: string): Promise<Behind> {
  const { filter: narrowed, ...asked } = await askedBy(ask, filter)
  const only = { ...narrowed, channels: CHANNELS.filter((known) => CHANNEL_LABELS[known] === channel) }
  const { aggregate, customers } = await ask<BehindAnswer>(BEHIND, {
    query: { measures: ['UNANSWERED'], ...asked, filter: only },
    filter: { contacts: { ...asked, filter: only, measure: 'UNANSWERED' } },
  })
  return { channel, contacts: valueIn(aggregate.rows[0], 'UNANSWERED')?.value ?? 0, customers: customers.totalCount }
}

interface BehindAnswer {
  readonly aggregate: { readonly rows: readonly Row[] }
  readonly customers: { readonly totalCount: number }
}

const BEHIND = `query ($query: AggregateQuery!, $filter: CustomerFilter) {
  aggregate(query: $query) { rows { keys { value } values { measure value denominator } } }
  customers(filter: $filter, first: 1) { totalCount } }`
