import type { ConnectorFixture } from '../../test/fixture.ts'

/** Composed after the default template; the numbers are of the range that is kept for fiction. */
export const A_ROW = {
  caller_id_name: 'Front desk',
  caller_id_number: '1016',
  destination_number: '+12025550142',
  context: 'default',
  start_stamp: '2025-07-01 09:15:00',
  answer_stamp: '2025-07-01 09:15:12',
  end_stamp: '2025-07-01 09:16:26',
  duration: '86',
  billsec: '74',
  hangup_cause: 'NORMAL_CLEARING',
  uuid: '7f6c0f5a-0000-4000-8000-000000000001',
  bleg_uuid: '9a1d2c3b-0000-4000-8000-000000000002',
  accountcode: '',
  read_codec: 'PCMU',
  write_codec: 'PCMU',
}

/** As the template writes it: everything in quotes. */
export function rowText(row: object): string {
  return `${Object.values(row)
    .map((cell) => `"${cell}"`)
    .join(',')}\n`
}

const AN_INBOUND_ROW = { ...A_ROW, caller_id_number: '+12025550143', destination_number: '5000', context: 'public' }

export const FREESWITCH: ConnectorFixture = {
  file: rowText(A_ROW) + rowText({ ...AN_INBOUND_ROW, uuid: '7f6c0f5a-0000-4000-8000-000000000003', bleg_uuid: '' }),
  options: { timeZone: 'Europe/Copenhagen' },
}
