import { localTimeAt } from '@wavelength/core'
import {
  type CustomerFilter,
  type CustomerRow,
  contactDates,
  customersInOrder,
  type Db,
  dataSpan,
  type ListContext,
  readDeployment,
} from '@wavelength/db'
import { OperationError } from '../operation-error.ts'
import { CUSTOMER_COLUMNS, type CustomerColumn, type ExportedCustomer } from './customer-facts.ts'
import { withFirstPage } from './first-page.ts'
import type { ExportContext, Header, Row, Table } from './table.ts'
import { zonedTime } from './zoned-time.ts'

/** Customers as a list of them is narrowed; the times in the file are those of the reporting zone unless told. */
export interface CustomersWanted {
  readonly filter: CustomerFilter
  readonly timeZone: string | null
  readonly limit: number | null
}

/** A whole list of customers as a table, in the order of their ids. */
export async function customerTable(db: Db, wanted: CustomersWanted, context: ExportContext): Promise<Table> {
  requireSeen(wanted, context)
  const { now } = context
  const reportingZone = (await readDeployment(db)).reportingTimeZone
  const zone = wanted.timeZone ?? reportingZone
  const columns = CUSTOMER_COLUMNS.filter(({ isPersonal }) => context.maySeePersons || !isPersonal)
  const listed = { now, reportingZone, today: localTimeAt(reportingZone, now).day }
  const toRow = (customer: ExportedCustomer) => columns.map((column) => column.of(customer, listed))
  const header = await headerOf(db, { wanted, zone, columns }, context)
  return { columns, zone, header, pages: await withFirstPage(pagesOf(db, wanted, listed, toRow)) }
}

function requireSeen({ filter }: CustomersWanted, { maySeePersons }: ExportContext): void {
  if (filter.search && !maySeePersons)
    throw new OperationError('FORBIDDEN', 'search: needs the right to see who people are (pii:read)')
}

/** Customers who are looked at, and held, at a time. */
const CUSTOMERS_A_PAGE = 5_000

async function* pagesOf(
  db: Db,
  { filter, limit }: CustomersWanted,
  listed: ListContext,
  toRow: (customer: ExportedCustomer) => Row,
): AsyncGenerator<readonly Row[], void> {
  let left = limit ?? Number.POSITIVE_INFINITY
  let after: string | null = null
  do {
    const read: Awaited<ReturnType<typeof customersInOrder>> = await customersInOrder(
      db,
      { ...listed, filter },
      after,
      CUSTOMERS_A_PAGE,
    )
    const customers = read.customers.slice(0, left)
    yield (await withDates(db, customers, listed.now)).map(toRow)
    left -= customers.length
    after = read.next
  } while (after !== null && left > 0)
}

async function withDates(db: Db, customers: readonly CustomerRow[], now: number): Promise<ExportedCustomer[]> {
  const ids = customers.map(({ id }) => id)
  const dates = new Map((await contactDates(db, ids, now)).map(({ customerId, ...each }) => [customerId, each]))
  return customers.map((customer) => ({ ...customer, ...(dates.get(customer.id) ?? NEVER) }))
}

const NEVER = { lastContactAt: null, lastAnswerAt: null, unansweredStreak: 0 }

interface Told {
  readonly wanted: CustomersWanted
  readonly zone: string
  readonly columns: readonly CustomerColumn[]
}

async function headerOf(
  db: Db,
  { wanted: { filter, limit }, zone, columns }: Told,
  { now, maySeePersons }: ExportContext,
): Promise<Header> {
  const { through } = await dataSpan(db, now)
  return {
    holds: 'customers',
    question: { filter, limit },
    timeZone: zone,
    asOf: zonedTime(zone, now),
    dataThrough: through === null ? null : zonedTime(zone, through),
    warnings: maySeePersons ? [] : [WITHOUT_PERSONS],
    definitions: Object.fromEntries(columns.map(({ name, about }) => [name, about])),
  }
}

const WITHOUT_PERSONS = `Left out, because they name persons: ${CUSTOMER_COLUMNS.filter(({ isPersonal }) => isPersonal)
  .map(({ name }) => name)
  .join(', ')}.`
