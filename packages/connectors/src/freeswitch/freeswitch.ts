import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput } from '../connector.ts'
import { telephoneReaderOf } from '../kit/call-parties.ts'
import { inZone } from '../kit/in-zone.ts'
import { rowRecords } from '../kit/row-records.ts'
import { toldReports } from '../kit/told.ts'
import { CDR_LAYOUT, tellCdr } from './calls.ts'

/** The call detail records of FreeSWITCH, as mod_cdr_csv writes them by its template "example". */
export const freeswitch: Connector = {
  name: 'freeswitch',
  describes: 'FreeSWITCH: calls, from the call detail records (cdr-csv/Master.csv)',
  endings: ['.csv'],
  options: ['timeZone', 'ownAddresses', 'phoneRegion'],
  confirmed: 'PARTLY',
  read: readCdr,
}

function readCdr(input: ConnectorInput): AsyncIterable<Report> {
  const reader = telephoneReaderOf(input.options)
  return inZone(input, (clock) =>
    reading(input, (bytes) =>
      toldReports(rowRecords(input.name, bytes, CDR_LAYOUT), (row) => tellCdr(row, clock, reader), input.now),
    ),
  )
}
