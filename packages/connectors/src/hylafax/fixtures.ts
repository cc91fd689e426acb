import type { ConnectorFixture } from '../../test/fixture.ts'

/** Composed after the fields of xferfaxlog(5f); the numbers are of the range that is kept for fiction. */
export const A_FAX = {
  date: '07/01/25 09:15',
  entry: 'SEND',
  commid: '000000123',
  modem: 'ttyS0',
  jobid: '77',
  jobtag: '"offer for Ada"',
  sender: 'desk',
  number: '"+12025550142"',
  station: '"+1 202 5550142"',
  params: '65576',
  pages: '2',
  jobtime: '00:01:15',
  conntime: '00:01:05',
  reason: '""',
  caller1: '""',
  caller2: '""',
  callid: '""',
  owner: '"desk"',
  dcs: '"T.6"',
}

export const A_FAX_RECEIVED = {
  ...A_FAX,
  entry: 'RECV',
  commid: '000000124',
  jobid: 'recvq/fax00000012.tif',
  number: '"420"',
  station: '"a machine"',
  caller1: '""ADA""',
  caller2: '""+12025550143""',
}

export function logOf(...lines: readonly object[]): string {
  return lines.map((line) => `${Object.values(line).join('\t')}\n`).join('')
}

export const HYLAFAX: ConnectorFixture = {
  file: logOf(A_FAX, A_FAX_RECEIVED),
  options: { timeZone: 'Europe/Copenhagen' },
}
