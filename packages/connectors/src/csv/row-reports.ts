import type { Report } from '@wavelength/core'
import { customerReport } from './customer-report.ts'
import type { Reader } from './evaluate.ts'
import { eventReports } from './event-reports.ts'
import type { CsvMapping, CustomerMapping } from './mapping.ts'
import type { Row } from './row.ts'

export interface RowReader extends Reader {
  readonly mapping: CsvMapping
  readonly source: string
}

/** Where a report comes from, and what is kept of it. */
export interface Place {
  readonly position: string
  readonly raw: unknown
}

/** What one row tells: its customers first, then their contacts. The same complaint is made once. */
export function rowReports(row: Row, place: Place, reader: RowReader): Report[] {
  const { mapping } = reader
  const contacts = mapping.events.flatMap((event) => eventReports(event, row, place, reader))
  const told = customersToTell(contacts, mapping)
  return withoutRepeats([...told.map((customer) => customerReport(customer, row, place, reader)), ...contacts])
}

/** A contact makes its customer known; whoever has none must be told of, or would be missing. */
function customersToTell(contacts: readonly Report[], { customer, customers, events }: CsvMapping): CustomerMapping[] {
  const hasContact = contacts.some((report) => report.kind === 'CONTACT')
  const ofRow = customer !== null && (customers || tellsMore(customer) || !hasContact) ? [customer] : []
  return [
    ...ofRow,
    ...events.flatMap((event) => (event.customer !== null && tellsMore(event.customer) ? [event.customer] : [])),
  ]
}

function tellsMore({ fields, identities }: CustomerMapping): boolean {
  return fields.length > 1 || identities.length < fields.length
}

function withoutRepeats(reports: readonly Report[]): Report[] {
  const complaints = new Set<string>()
  return reports.filter((report) => {
    if (report.kind !== 'REJECTED') return true
    const isNew = !complaints.has(report.issue.message)
    complaints.add(report.issue.message)
    return isNew
  })
}
