import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput } from '../connector.ts'
import { toldReports } from '../kit/told.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import { tellRow } from './rows.ts'

/** Messages of Firebase Cloud Messaging, as it exports them to BigQuery. */
export const fcm: Connector = {
  name: 'fcm',
  describes: 'Firebase Cloud Messaging: app push, from its table in BigQuery saved as JSON or CSV',
  endings: ['.json', '.ndjson', '.jsonl', '.csv'],
  options: [],
  confirmed: 'DOCUMENTED',
  read: (input) => reading(input, (bytes) => readRows(input, bytes)),
}

function readRows(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  return toldReports(vendorRecords(input.name, bytes), tellRow, input.now)
}
