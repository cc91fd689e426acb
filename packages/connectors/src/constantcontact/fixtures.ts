import type { ConnectorFixture } from '../../test/fixture.ts'

export const AN_ACTIVITY = {
  contact_id: '5f0e1c9a-0000-4000-8000-000000000001',
  campaign_activity_id: '8b3d2a7c-0000-4000-8000-000000000002',
  tracking_activity_type: 'em_sends',
  email_address: 'ada@customer.example',
  first_name: 'Ada',
  created_time: '2025-03-03T15:00:00.000Z',
}

export const A_CONTACT = {
  contact_id: AN_ACTIVITY.contact_id,
  email_address: {
    address: 'ada@customer.example',
    permission_to_send: 'explicit',
    created_at: '2024-01-02T10:00:00Z',
    updated_at: '2024-06-01T00:00:00Z',
    opt_in_source: 'Contact',
    opt_in_date: '2024-01-02T10:05:00Z',
  },
  first_name: 'Ada',
  last_name: 'Lind',
  birthday_month: 9,
  birthday_day: 3,
  phone_numbers: [
    { kind: 'home', phone_number: '202-555-0100' },
    { kind: 'mobile', phone_number: '202-555-0142' },
  ],
  notes: [{ content: 'Likes tulips' }],
}

export const CONSTANT_CONTACT: ConnectorFixture = {
  file: [
    { tracking_activities: [AN_ACTIVITY, { ...AN_ACTIVITY, tracking_activity_type: 'em_bounces', bounce_code: 'B' }] },
    { contacts: [A_CONTACT] },
    {
      ...A_CONTACT,
      sms_channel: {
        dial_code: '1',
        sms_address: '2025550142',
        sms_channel_consents: [{ sms_consent_permission: 'explicit', opt_in_date: '2024-01-02T10:05:00Z' }],
      },
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  options: { phoneRegion: 'US' },
}
