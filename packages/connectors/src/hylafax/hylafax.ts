import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput } from '../connector.ts'
import { inZone } from '../kit/in-zone.ts'
import { ownPhonesIn } from '../kit/own-phones.ts'
import { toldReports } from '../kit/told.ts'
import { tellFax } from './faxes.ts'
import { logClock } from './log-clock.ts'
import { logRecords } from './log-records.ts'

/** Faxes of HylaFAX and of what writes its log, such as GOfax.IP. */
export const hylafax: Connector = {
  name: 'hylafax',
  describes: 'HylaFAX: faxes, from its log (xferfaxlog)',
  endings: ['xferfaxlog'],
  options: ['timeZone', 'phoneRegion', 'ownAddresses'],
  required: ['timeZone'],
  confirmed: 'DOCUMENTED',
  read: readLog,
}

function readLog(input: ConnectorInput): AsyncIterable<Report> {
  const { phoneRegion } = input.options
  const ownPhones = ownPhonesIn(input.options)
  return inZone(input, (local) => {
    const reader = { clock: logClock(local), phoneRegion, ownPhones }
    return reading(input, (bytes) =>
      toldReports(logRecords(input.name, bytes), (line) => tellFax(line, reader), input.now),
    )
  })
}
