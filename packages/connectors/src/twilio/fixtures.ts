import { type ConnectorFixture, deliveryTo, WEBHOOK_URL } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

/** Composed after the API's description; the numbers are of the range that is kept for fiction. */
export const A_CALL = {
  sid: 'CA00000000000000000000000000000001',
  from: '+12025550100',
  to: '+12025550142',
  direction: 'outbound-api',
  status: 'completed',
  duration: '74',
  answered_by: null,
  parent_call_sid: null,
  date_created: 'Mon, 03 Mar 2025 15:04:05 +0000',
  start_time: 'Mon, 03 Mar 2025 15:04:07 +0000',
  end_time: 'Mon, 03 Mar 2025 15:05:21 +0000',
}

export const A_MESSAGE = {
  sid: 'SM00000000000000000000000000000001',
  from: '+12025550100',
  to: '+12025550142',
  direction: 'outbound-api',
  status: 'delivered',
  body: 'Your table is ready.',
  error_code: null,
  date_created: 'Mon, 03 Mar 2025 15:04:05 +0000',
  date_sent: 'Mon, 03 Mar 2025 15:04:06 +0000',
  date_updated: 'Mon, 03 Mar 2025 15:04:09 +0000',
}

const CALLBACK = new URLSearchParams({
  CallSid: 'CA00000000000000000000000000000007',
  From: '+12025550100',
  To: '+12025550142',
  Direction: 'outbound-api',
  CallStatus: 'completed',
  CallDuration: '60',
  Timestamp: 'Mon, 03 Mar 2025 15:05:21 +0000',
})

export const TWILIO: ConnectorFixture = {
  file: JSON.stringify({
    calls: [A_CALL, { ...A_CALL, sid: 'CA2', direction: 'inbound', duration: '' }],
    messages: [A_MESSAGE, { ...A_MESSAGE, sid: 'SM2', direction: 'inbound', status: 'received', body: 'Stop' }],
  }),
  webhook: {
    body: CALLBACK.toString(),
    sign: (body, secret, at) => {
      const fields = [...new URLSearchParams(body)].sort(([a], [b]) => (a < b ? -1 : 1)).flat()
      const signature = hmac('sha1', secret, `${WEBHOOK_URL}twilio${fields.join('')}`, 'base64')
      return deliveryTo('twilio', body, { 'x-twilio-signature': signature }, at)
    },
    isTimed: false,
    coversBody: true,
  },
}
