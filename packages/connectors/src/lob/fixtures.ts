import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

/** Composed after the API's description. */
export const A_LETTER = {
  id: 'ltr_0000000000000001',
  description: 'Spring offer',
  metadata: {},
  to: {
    id: 'adr_0000000000000001',
    description: null,
    name: 'ADA BERG',
    company: null,
    phone: '2025550142',
    email: 'ada@customer.example',
    address_line1: '1 EXAMPLE ST',
    address_line2: null,
    address_city: 'SPRINGFIELD',
    address_state: 'IL',
    address_zip: '62701-0001',
    address_country: 'UNITED STATES',
    recipient_moved: false,
    object: 'address',
  },
  carrier: 'USPS',
  tracking_events: [
    { id: 'evnt_1', type: 'normal', name: 'In Transit', location: '62701', time: '2025-03-06T03:00:00.000Z' },
    { id: 'evnt_2', type: 'normal', name: 'Delivered', location: '62701', time: '2025-03-08T15:00:00.000Z' },
  ],
  date_created: '2025-03-03T15:04:05.123Z',
  date_modified: '2025-03-03T15:04:05.123Z',
  send_date: '2025-03-03T15:09:05.123Z',
  use_type: 'marketing',
  object: 'letter',
}

export const A_POSTCARD = { ...A_LETTER, id: 'psc_0000000000000001', object: 'postcard', tracking_events: [] }

export function anEvent(type: string, body: object = A_LETTER) {
  return {
    id: 'evt_0000000000000001',
    reference_id: A_LETTER.id,
    event_type: { id: type, resource: 'letters', enabled_for_test: true, object: 'event_type' },
    date_created: '2025-03-08T16:00:00.000Z',
    body,
    object: 'event',
  }
}

export const LOB: ConnectorFixture = {
  file: JSON.stringify({
    data: [A_LETTER, A_POSTCARD, anEvent('letter.delivered'), anEvent('letter.return_envelope.in_transit')],
    object: 'list',
    next_url: null,
    count: 4,
  }),
  options: { phoneRegion: 'US' },
  webhook: {
    body: JSON.stringify(anEvent('letter.delivered')),
    sign: (body, secret, at) => {
      const time = String(at)
      const signature = hmac('sha256', secret, `${time}.${body}`, 'hex')
      return deliveryTo('lob', body, { 'lob-signature': signature, 'lob-signature-timestamp': time }, at)
    },
    isTimed: true,
    coversBody: true,
  },
}
