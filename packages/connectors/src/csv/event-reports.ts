import { fault, type Parsed, parseContactEvent, parsing, type Report } from '@wavelength/core'
import { rejected } from '../connector.ts'
import { holds } from './condition.ts'
import { unnamed } from './customer-report.ts'
import { evaluate, fieldsFrom, numberOf } from './evaluate.ts'
import { located } from './located.ts'
import type { CustomerMapping, EventMapping } from './mapping.ts'
import type { Row } from './row.ts'
import type { Place, RowReader } from './row-reports.ts'
import { columnsOf } from './template.ts'

type Fields = Readonly<Record<string, unknown>>

/** A row that tells of more contacts than this tells of something else. */
const MOST_REPEATS = 1_000

/** The contacts that one event of the mapping makes of a row. */
export function eventReports(event: EventMapping, row: Row, place: Place, reader: RowReader): Report[] {
  if (!holds(event.when, row)) return []
  const customer = event.customer ?? reader.mapping.customer
  const count = parsing(() => repeatsOf(event, row))
  if (count.status === 'rejected') return [rejected(place.position, count.issue, place.raw)]
  if (customer === null) return []
  return Array.from({ length: count.value }, (_, at) =>
    eventReport(event, customer, { ...row, n: at + 1 }, place, reader),
  )
}

function repeatsOf({ repeat, path }: EventMapping, row: Row): number {
  if (repeat === null) return 1
  const times = evaluate(repeat, row) ?? 0
  const count = numberOf(times, 'repeat')
  if (Number.isInteger(count) && count >= 0 && count <= MOST_REPEATS) return count
  const field = columnsOf(repeat.template)
  const message = `"${times}" is not a whole number from 0 to ${MOST_REPEATS}, to repeat an event`
  throw fault('BAD_NUMBER', field.length > 0 ? field : [...path, 'repeat'], message)
}

function eventReport(
  event: EventMapping,
  customer: CustomerMapping,
  row: Row,
  { position, raw }: Place,
  reader: RowReader,
): Report {
  const ref = customerRefIn(row, customer, reader)
  if (ref.status === 'rejected') return rejected(position, ref.issue, raw)
  const fields = fieldsFrom(row, event.fields, reader)
  if (fields.status === 'rejected') return rejected(position, fields.issue, raw)
  const parsed = parseContactEvent({ source: reader.source, ...fields.value, customer: ref.value }, reader.now)
  if (parsed.status === 'parsed') return { kind: 'CONTACT', position, event: parsed.value, raw }
  return rejected(position, located(row, [...event.fields, ...customer.identities], parsed.issue), raw)
}

/** The first identity that the row gives. */
function customerRefIn(row: Row, customer: CustomerMapping, reader: RowReader): Parsed<Fields> {
  const given = fieldsFrom(row, customer.identities, reader)
  if (given.status === 'rejected') return given
  const [named] = Object.entries(given.value)
  if (named === undefined) return { status: 'rejected', issue: unnamed(customer) }
  return { status: 'parsed', value: { [named[0]]: named[1] } }
}
