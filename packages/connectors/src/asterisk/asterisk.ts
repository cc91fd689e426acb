import type { Connector } from '../connector.ts'
import { callReports } from '../kit/call-records.ts'
import { tellCdr } from './calls.ts'
import { CDR_LAYOUT } from './columns.ts'

/** The call detail records of Asterisk: `cdr-csv/Master.csv`, or the table `cdr` saved with a header. */
export const asterisk: Connector = {
  name: 'asterisk',
  describes: 'Asterisk and FreePBX: calls, from the call detail records (Master.csv)',
  endings: ['.csv'],
  options: ['timeZone', 'ownAddresses', 'phoneRegion'],
  required: ['timeZone'],
  confirmed: 'PARTLY',
  read: (input) => callReports(input, CDR_LAYOUT, tellCdr),
}
