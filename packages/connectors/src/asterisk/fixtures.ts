import type { ConnectorFixture } from '../../test/fixture.ts'

/** Composed after the columns of cdr_csv; the numbers are of the range that is kept for fiction. */
export const A_ROW = {
  accountcode: '',
  src: '8016',
  dst: '+12025550142',
  dcontext: 'from-internal',
  clid: '"Front desk" <8016>',
  channel: 'PJSIP/8016-0000003f',
  dstchannel: 'PJSIP/carrier-00000040',
  lastapp: 'Dial',
  lastdata: 'PJSIP/+12025550142@carrier,60',
  start: '2025-07-01 09:15:00',
  answer: '2025-07-01 09:15:12',
  end: '2025-07-01 09:16:26',
  duration: 86,
  billsec: 74,
  disposition: 'ANSWERED',
  amaflags: 'DOCUMENTATION',
  uniqueid: '1751354100.63',
  userfield: '',
}

/** As Asterisk writes it: texts in quotes, numbers without. */
export function rowText(row: object): string {
  const cells = Object.values(row).map((cell) =>
    typeof cell === 'number' ? String(cell) : `"${String(cell).replaceAll('"', '""')}"`,
  )
  return `${cells.join(',')}\n`
}

const AN_INBOUND_ROW = {
  ...A_ROW,
  src: '+12025550143',
  dst: '420',
  dcontext: 'from-pstn',
  lastapp: 'Queue',
  uniqueid: '1751354200.65',
}

export const ASTERISK: ConnectorFixture = {
  file: rowText(A_ROW) + rowText(AN_INBOUND_ROW),
  options: { timeZone: 'Europe/Copenhagen', ownAddresses: ['+12025550100'] },
}
