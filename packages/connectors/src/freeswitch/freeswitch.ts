import type { Connector } from '../connector.ts'
import { callReports } from '../kit/call-records.ts'
import { CDR_LAYOUT, tellCdr } from './calls.ts'

/** The call detail records of FreeSWITCH, as mod_cdr_csv writes them by its template "example". */
export const freeswitch: Connector = {
  name: 'freeswitch',
  describes: 'FreeSWITCH: calls, from the call detail records (cdr-csv/Master.csv)',
  endings: ['.csv'],
  options: ['timeZone', 'ownAddresses', 'phoneRegion'],
  required: ['timeZone'],
  confirmed: 'PARTLY',
  read: (input) => callReports(input, CDR_LAYOUT, tellCdr),
}
