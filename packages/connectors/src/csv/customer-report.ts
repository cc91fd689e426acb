import { type Issue, parseCustomer, type Report } from '@wavelength/core'
import { rejected } from '../connector.ts'
import { fieldsFrom } from './evaluate.ts'
import { located } from './located.ts'
import type { CustomerMapping } from './mapping.ts'
import type { Row } from './row.ts'
import type { Place, RowReader } from './row-reports.ts'

/** What the row says of a customer. */
export function customerReport(
  customer: CustomerMapping,
  row: Row,
  { position, raw }: Place,
  reader: RowReader,
): Report {
  const fields = fieldsFrom(row, customer.fields, reader)
  if (fields.status === 'rejected') return rejected(position, fields.issue, raw)
  if (customer.identities.every(({ name }) => fields.value[name] === undefined)) {
    return rejected(position, unnamed(customer), raw)
  }
  const parsed = parseCustomer(fields.value)
  if (parsed.status === 'parsed') return { kind: 'CUSTOMER', position, customer: parsed.value, raw }
  return rejected(position, located(row, customer.fields, parsed.issue), raw)
}

export function unnamed({ identities, path }: CustomerMapping): Issue {
  const names = identities.map(({ name }) => name).join(', ')
  return { code: 'NOT_ONE_IDENTITY', field: path, message: `nothing names the customer; looked for ${names}` }
}
