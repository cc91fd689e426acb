import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'

/** A body that the documented template gives, composed. */
export const A_PUSH = {
  event: {
    kind: 'message.push.sent',
    id: '10000000-0000-4000-8000-000000000001',
    datetime: '2025-03-03T15:04:05.123Z',
    timestamp: '1741014245',
    subscription_device_type: 'iOS',
    subscription_id: '20000000-0000-4000-8000-000000000001',
    onesignal_id: '30000000-0000-4000-8000-000000000001',
    external_id: 'c-17',
  },
  message: {
    id: '40000000-0000-4000-8000-000000000001',
    template_id: '50000000-0000-4000-8000-000000000001',
  },
  user: { language: 'en', subscription: { subscription_token: 'a-token-of-the-device' } },
}

export const A_MAIL = {
  ...A_PUSH,
  event: { ...A_PUSH.event, kind: 'message.email.opened', subscription_device_type: 'Email' },
  user: { language: 'en', subscription: { subscription_token: 'ada@customer.example' } },
}

export const A_TEXT = {
  ...A_PUSH,
  event: { ...A_PUSH.event, kind: 'message.sms.delivered', subscription_device_type: 'SMS' },
  user: { language: '', subscription: { subscription_token: '+12025550142' } },
}

export const ONESIGNAL: ConnectorFixture = {
  file: [A_PUSH, A_MAIL, A_TEXT].map((body) => JSON.stringify(body)).join('\n'),
  webhook: {
    body: JSON.stringify(A_PUSH),
    sign: (body, secret, at) => deliveryTo('onesignal', body, { 'x-wavelength-key': secret }, at),
    isTimed: false,
    coversBody: false,
  },
}
