import { CHANNEL_LABELS, CHANNELS } from '@wavelength/core'
import type { Filter } from '../../src/filters/filter.ts'
import type { DataStatus } from '../../src/frame/data-status.ts'
import { askedOf, viewOf } from '../../src/report/view.ts'
import type { Ask } from './signed-in.ts'

/** Attempts of one channel, under the name that pages call it by; null when too few to show. */
export type ByChannel = Readonly<Record<string, number | null>>

export interface Behind {
  readonly channel: string
  readonly contacts: number
  readonly customers: number
}

export interface Told {
  /** Settled attempts; null when too few to show. */
  readonly attempts: number | null
  readonly byChannel: ByChannel
  /** Whom unanswered attempts over each channel left waiting. */
  readonly behind: ReadonlyMap<string, Behind>
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
  const { dataStatus } = await ask<{ dataStatus: DataStatus }>(STATUS)
  const asked = askedOf(viewOf(filter, dataStatus))
  const query = { measures: ['UNANSWERED_RATE', 'UNANSWERED', 'ATTEMPTS'], ...asked }
  const answer = await ask<Answer>(COUNTS, { overall: query, byChannel: { ...query, dimensions: ['CHANNEL'] } })
  const rows = answer.byChannel.rows.filter((row) => valueIn(row, 'ATTEMPTS')?.value !== 0)
  return {
    attempts: valueIn(answer.overall.rows[0], 'UNANSWERED_RATE')?.denominator ?? null,
    byChannel: Object.fromEntries(
      rows.map((row) => [nameOf(row), valueIn(row, 'UNANSWERED_RATE')?.denominator ?? null]),
    ),
    behind: await behindEach(ask, asked, rows),
  }
}

const STATUS = '{ dataStatus { asOf dataFrom dataThrough timeZone } }'
const COUNTS = `query ($overall: AggregateQuery!, $byChannel: AggregateQuery!) {
  overall: aggregate(query: $overall) { ...Rows }
  byChannel: aggregate(query: $byChannel) { ...Rows }
}
fragment Rows on AggregateResult { rows { keys { value } values { measure value denominator } } }`

function valueIn(row: Row | undefined, measure: string): Value | undefined {
  return row?.values.find((value) => value.measure === measure)
}

function nameOf({ keys: [key] }: Row): string {
  const channel = CHANNELS.find((known) => known === key?.value)
  return channel ? CHANNEL_LABELS[channel] : ''
}

type Asked = ReturnType<typeof askedOf>

async function behindEach(ask: Ask, asked: Asked, rows: readonly Row[]): Promise<Map<string, Behind>> {
  const found = new Map<string, Behind>()
  for (const row of rows) {
    const [key] = row.keys
    const { filter, range, timeZone } = asked
    const contacts = { range, timeZone, filter: { ...filter, channels: [key?.value] }, measure: 'UNANSWERED' }
    const { customers } = await ask<{ customers: { totalCount: number } }>(PEOPLE, { filter: { contacts } })
    const unanswered = valueIn(row, 'UNANSWERED')?.value ?? 0
    found.set(nameOf(row), { channel: nameOf(row), contacts: unanswered, customers: customers.totalCount })
  }
  return found
}

const PEOPLE = 'query ($filter: CustomerFilter) { customers(filter: $filter, first: 1) { totalCount } }'
