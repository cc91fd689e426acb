import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { ConnectorInput } from '../connector.ts'
import { type TelephoneReader, telephoneReaderOf } from './call-parties.ts'
import { inZone } from './in-zone.ts'
import { type RowLayout, rowRecords } from './row-records.ts'
import { type Fields, type Told, toldReports } from './told.ts'
import type { VendorClock } from './vendor-time.ts'

type CallTeller = (row: Fields, clock: VendorClock, reader: TelephoneReader) => readonly Told[]

/** The reports of a telephone system's call detail records, whose times are local to it. */
export function callReports(input: ConnectorInput, layout: RowLayout, tell: CallTeller): AsyncIterable<Report> {
  const reader = telephoneReaderOf(input.options)
  return inZone(input, (clock) =>
    reading(input, (bytes) =>
      toldReports(rowRecords(input.name, bytes, layout), (row) => tell(row, clock, reader), input.now),
    ),
  )
}
