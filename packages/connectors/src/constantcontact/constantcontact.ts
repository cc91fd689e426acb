import { fault } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { type Fields, type Told, toldReports } from '../kit/told.ts'
import { tellContact } from './contacts.ts'
import { tellActivity } from './tracking.ts'

/** What the API of Constant Contact (version 3) answers, saved as JSON. It has no webhooks about contacts. */
export const constantContact: Connector = {
  name: 'constantcontact',
  describes: 'Constant Contact: contacts, and what became of each mail, as the reports of its API tell it',
  endings: ['.json', '.ndjson', '.jsonl'],
  options: ['phoneRegion'],
  confirmed: 'DOCUMENTED',
  read: (input) =>
    reading(input, (bytes) =>
      toldReports(
        jsonRecords(input.name, bytes, ['tracking_activities', 'contacts']),
        (record) => tellRecord(record, input.options.phoneRegion),
        input.now,
      ),
    ),
}

function tellRecord(record: Fields, phoneRegion: string | undefined): readonly Told[] {
  if ('tracking_activity_type' in record) return tellActivity(record)
  if ('contact_id' in record) return tellContact(record, phoneRegion)
  throw fault('UNKNOWN_VALUE', [], 'the record is neither a tracking activity nor a contact of Constant Contact')
}
