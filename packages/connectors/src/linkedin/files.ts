import type { Instant, Issue, Report } from '@wavelength/core'
import { optionMissing, rejected } from '../connector.ts'
import { type Fields, reportsOf, type Told } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { objectIn } from '../kit/vendor-words.ts'
import { tellConnection } from './connections.ts'
import { tellInvitation } from './invitations.ts'
import { type LinkedInReader, tellMessage } from './messages.ts'
import { tellBody } from './notifications.ts'

/** The rows of a file of the archive, or saved bodies. What holds for all rows of a file refuses it once. */
export async function* fileReports(
  records: AsyncIterable<VendorRecord>,
  reader: LinkedInReader,
  now: Instant,
): AsyncIterable<Report> {
  for await (const record of records) {
    const { position, raw } = record
    if (record.status === 'unreadable') {
      yield rejected(position, record.issue, raw)
      continue
    }
    const fields = objectIn({ value: record.value }, 'value')
    const told = 'type' in fields ? () => tellBody(fields) : rowTold(inCapitals(fields), reader)
    if ('code' in told) {
      yield rejected(position, told, raw)
      return
    }
    yield* reportsOf({ position, raw }, told, now)
  }
}

/** Columns are written in capitals in one file of the archive, and not in the others. */
function inCapitals(row: Fields): Fields {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column.toUpperCase(), cell]))
}

/** What a row tells, by a column that no other file has; or why no row of such a file can be told. */
function rowTold(row: Fields, reader: LinkedInReader): (() => readonly Told[]) | Issue {
  if ('CONTENT' in row && !('SENDER PROFILE URL' in row)) return NO_ADDRESSES
  if ('CONVERSATION ID' in row) return reader.own.size === 0 ? NO_OWN_ADDRESS : () => tellMessage(row, reader)
  const { timeZone } = reader
  if ('INVITERPROFILEURL' in row) return timeZone === undefined ? NO_ZONE : () => tellInvitation(row, timeZone)
  return 'CONNECTED ON' in row ? () => tellConnection(row) : ANOTHER_FILE
}

const NO_ADDRESSES: Issue = {
  code: 'MISSING_COLUMN',
  field: ['SENDER PROFILE URL'],
  message:
    'this older form of messages.csv holds names and no addresses, so nobody can be told apart; a new archive holds the addresses, of old messages too',
}

const NO_OWN_ADDRESS = optionMissing(
  'ownAddresses',
  'without the address of your own profile, such as "https://www.linkedin.com/in/ada-byron", nobody can say who wrote to whom',
)

const NO_ZONE = optionMissing(
  'timeZone',
  'the times in Invitations.csv name no zone; say which one it is, such as "Europe/Copenhagen"',
)

const ANOTHER_FILE: Issue = {
  code: 'MISSING_COLUMN',
  field: ['CONVERSATION ID'],
  message: 'this is neither messages.csv, Connections.csv nor Invitations.csv of an archive of LinkedIn',
}
