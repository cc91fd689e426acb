import type { ConnectorFixture } from '../../test/fixture.ts'

/** A row as BigQuery saves it, composed after the table's description. */
export const A_ROW = {
  event_timestamp: '2025-03-03 15:04:05.123000 UTC',
  project_number: '100000000001',
  message_id: '0:1741014245123456%0000000000000001',
  instance_id: 'fExampleInstallation01',
  message_type: 'DISPLAY_NOTIFICATION',
  sdk_platform: 'ANDROID',
  app_name: 'example.shop',
  collapse_key: null,
  priority: '10',
  ttl: '2419200',
  topic: null,
  bulk_id: '1',
  event: 'MESSAGE_ACCEPTED',
  analytics_label: 'spring',
}

export const FCM: ConnectorFixture = {
  file: [A_ROW, { ...A_ROW, event: 'MESSAGE_DELIVERED' }].map((row) => JSON.stringify(row)).join('\n'),
}
