import { type DateRange, type InteractionFilter, startOfDay } from '@wavelength/core'
import {
  customersById,
  type Db,
  dataSpan,
  type InteractionKey,
  type InteractionsAsked,
  interactionPage,
  readDeployment,
  type StoredInteraction,
} from '@wavelength/db'
import { withFirstPage } from './first-page.ts'
import { type ExportedContact, INTERACTION_COLUMNS, type InteractionColumn } from './interaction-facts.ts'
import type { ExportContext, Header, Row, Table } from './table.ts'
import { zonedTime } from './zoned-time.ts'

/** Single contacts of some days; the days are those of the reporting zone unless told. */
export interface InteractionsWanted {
  readonly range: DateRange
  readonly timeZone: string | null
  readonly filter: InteractionFilter
  readonly limit: number | null
}

/** Single contacts as a table, in the order of their keys: those of one customer lie together. */
export async function interactionTable(db: Db, wanted: InteractionsWanted, context: ExportContext): Promise<Table> {
  const zone = wanted.timeZone ?? (await readDeployment(db)).reportingTimeZone
  const { range, filter, limit } = wanted
  const asked = { from: startOfDay(range.from, zone), to: startOfDay(range.to, zone), filter }
  const columns = INTERACTION_COLUMNS.filter(({ isPersonal }) => context.maySeePersons || !isPersonal)
  const header = await headerOf(db, { wanted, zone, columns }, context)
  const pages = await withFirstPage(pagesOf(db, asked, limit, (contact) => rowOf(columns, contact, context)))
  return { columns, zone, header, pages }
}

/** Rows that are held at a time. */
const ROWS_A_PAGE = 5_000

async function* pagesOf(
  db: Db,
  asked: InteractionsAsked,
  limit: number | null,
  toRow: (contact: ExportedContact) => Row,
): AsyncGenerator<readonly Row[], void> {
  let left = limit ?? Number.POSITIVE_INFINITY
  let after: InteractionKey | null = null
  do {
    const size = Math.min(left, ROWS_A_PAGE)
    const page: StoredInteraction[] = await interactionPage(db, asked, after, size)
    yield (await withCustomers(db, page)).map(toRow)
    left -= page.length
    after = page.length < size ? null : (page.at(-1) ?? null)
  } while (after !== null && left > 0)
}

async function withCustomers(db: Db, page: readonly StoredInteraction[]): Promise<ExportedContact[]> {
  const ids = new Set(page.map(({ customerId }) => customerId))
  const customers = new Map((await customersById(db, [...ids])).map((customer) => [customer.id, customer]))
  return page.map((contact) => ({ ...contact, customer: customers.get(contact.customerId) ?? NOBODY }))
}

/** A customer who was removed between the two statements. */
const NOBODY: ExportedContact['customer'] = { generation: 'UNKNOWN', segment: null, country: null }

function rowOf(columns: readonly InteractionColumn[], contact: ExportedContact, { now }: ExportContext): Row {
  return columns.map((column) => column.of(contact, now))
}

interface Told {
  readonly wanted: InteractionsWanted
  readonly zone: string
  readonly columns: readonly InteractionColumn[]
}

async function headerOf(
  db: Db,
  { wanted, zone, columns }: Told,
  { now, maySeePersons }: ExportContext,
): Promise<Header> {
  const { range, filter, limit } = wanted
  const { through } = await dataSpan(db, now)
  return {
    holds: 'interactions',
    question: { range, filter, limit },
    timeZone: zone,
    asOf: zonedTime(zone, now),
    dataThrough: through === null ? null : zonedTime(zone, through),
    warnings: maySeePersons ? [] : [WITHOUT_PERSONS],
    definitions: Object.fromEntries(columns.map(({ name, about }) => [name, about])),
  }
}

const WITHOUT_PERSONS = `Left out, because they name persons: ${INTERACTION_COLUMNS.filter(
  ({ isPersonal }) => isPersonal,
)
  .map(({ name }) => name)
  .join(', ')}.`
