import { ageBandOn, type Instant, localTimeAt, UNKNOWN_VALUE } from '@wavelength/core'
import type { CustomerContactDates, CustomerRow } from '@wavelength/db'
import type { Cell, Column } from './table.ts'

/** A customer as they stand in a list. */
export interface ExportedCustomer extends CustomerRow, Omit<CustomerContactDates, 'customerId'> {}

/** As of when, and in whose days where a customer's own zone is not known. */
interface CustomerListed {
  readonly now: Instant
  readonly reportingZone: string
}

export interface CustomerColumn extends Column {
  /** In words, for whoever reads the file. */
  readonly about: string
  /** Does it name a person or lead to one? */
  readonly isPersonal: boolean
  readonly of: (customer: ExportedCustomer, listed: CustomerListed) => Cell
}

export const CUSTOMER_COLUMNS: readonly CustomerColumn[] = [
  text('id', 'Pseudonymous id of the customer; customer_id in the file of interactions.', ({ id }) => id),
  personal('external_id', 'The id in your own systems.', ({ externalId }) => externalId),
  personal('name', 'The full name.', ({ name }) => name),
  text('age_band', "The age when the file was written, in the customer's own time.", ageBandOf),
  text('generation', 'The generation by year of birth.', ({ generation }) => generation),
  text('segment', 'The segment that the business puts them in.', ({ segment }) => segment ?? UNKNOWN_VALUE),
  text('country', 'The country, as it was told.', ({ country }) => country ?? UNKNOWN_VALUE),
  text('region', 'The region, as it was told.', ({ region }) => region),
  text('language', 'The language, as it was told.', ({ language }) => language),
  text('time_zone', 'Their own zone; null: the reporting zone is used.', ({ timeZone }) => timeZone),
  instant('last_contact_at', 'The latest contact, in either direction.', ({ lastContactAt }) => lastContactAt),
  instant('last_answer_at', 'When they last answered an attempt.', ({ lastAnswerAt }) => lastAnswerAt),
  {
    ...text(
      'unanswered_streak',
      'Attempts that went unanswered since they last answered or made contact.',
      ({ unansweredStreak }) => unansweredStreak,
    ),
    kind: 'SMALL',
  },
  instant('created_at', 'When the customer was first heard of.', ({ createdAt }) => createdAt),
  {
    ...text('is_sample', 'True for invented customers of the sample data.', ({ isSample }) => isSample),
    kind: 'FLAG',
  },
]

function text(name: string, about: string, of: CustomerColumn['of']): CustomerColumn {
  return { name, about, of, kind: 'TEXT', isPersonal: false }
}

function personal(name: string, about: string, of: CustomerColumn['of']): CustomerColumn {
  return { ...text(name, about, of), isPersonal: true }
}

function instant(name: string, about: string, of: CustomerColumn['of']): CustomerColumn {
  return { ...text(name, about, of), kind: 'INSTANT' }
}

function ageBandOf(customer: ExportedCustomer, { now, reportingZone }: CustomerListed): Cell {
  return ageBandOn(customer, localTimeAt(customer.timeZone ?? reportingZone, now).day)
}
