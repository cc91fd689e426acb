import type { GuessedColumns, Part } from './guessed-columns.ts'
import { clockOf } from './time-words.ts'

/** Who a row is about, as far as its columns tell. */
export function suggestCustomer(columns: GuessedColumns): Part {
  const identities = {
    ...columns.plain('customerId', 'externalId'),
    ...columns.where('email', 'email', (cell) => /^[^@\s]+@[^@\s]+$/.test(cell)),
    ...columns.where('phone', 'phone', (cell) => /^\+[\d\s().-]{7,}$/.test(cell)),
  }
  if (Object.keys(identities).length === 0)
    columns.miss(
      ['customer'],
      'which column names the customer: an id, an email address, or a phone number as "+45..."',
    )
  const details = ['name', 'segment', 'country', 'region', 'language'] as const
  return Object.assign(
    identities,
    ...details.map((field) => columns.plain(field, field)),
    columns.where('birthYear', 'birthYear', (cell) => /^(19|20)\d\d$/.test(cell)),
    birthDate(columns),
  )
}

function birthDate(columns: GuessedColumns): Part {
  const column = columns.named('birthDate')
  const clock = column === null ? null : clockOf(columns.cells(column))
  if (column === null || clock?.kind !== 'format') return {}
  columns.recognise(column, 'birthDate')
  return { birthDate: { column, format: clock.format } }
}
