import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

/** Composed after the descriptions of the API. */
export const A_CONVERSATION = {
  type: 'conversation',
  id: '71',
  created_at: 1741014000,
  updated_at: 1741014300,
  source: {
    type: 'conversation',
    id: '9001',
    delivered_as: 'customer_initiated',
    body: '<p>Is the shop open?</p>',
    author: { type: 'user', id: 'aa01', name: 'Ada Berg', email: 'ada@customer.example' },
  },
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'aa01', external_id: '17' }] },
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: [
      {
        type: 'conversation_part',
        id: '501',
        part_type: 'comment',
        body: '<p>Until six.</p>',
        created_at: 1741014100,
        author: { type: 'admin', id: '3', name: 'Desk', email: 'desk@shop.example' },
        attachments: [],
        email_message_metadata: null,
      },
      {
        type: 'conversation_part',
        id: '502',
        part_type: 'open',
        body: '<p>Thank you</p>',
        created_at: 1741014200,
        author: { type: 'user', id: 'aa01', name: 'Ada Berg', email: 'ada@customer.example' },
        attachments: [],
        email_message_metadata: { subject: 'Re: your question' },
      },
      {
        type: 'conversation_part',
        id: '503',
        part_type: 'close',
        body: null,
        created_at: 1741014300,
        author: { type: 'admin', id: '3' },
        attachments: [],
      },
    ],
    total_count: 3,
  },
}

export const ADA = { type: 'user', id: 'aa01', name: 'Ada Berg', email: 'ada@customer.example' }
export const DESK = { type: 'admin', id: '3' }

/** Something that the desk has written. */
export function aPart(changes: object) {
  return {
    type: 'conversation_part',
    id: '600',
    part_type: 'comment',
    body: 'words',
    created_at: 1741014150,
    author: DESK,
    ...changes,
  }
}

export function withParts(...parts: readonly object[]) {
  return { ...A_CONVERSATION, conversation_parts: { conversation_parts: parts } }
}

/** A conversation that began otherwise, and in which nothing was written since. */
export function withSource(changes: object) {
  return { ...withParts(), source: { ...A_CONVERSATION.source, ...changes } }
}

export const A_CONTACT = {
  type: 'contact',
  id: 'aa01',
  external_id: '17',
  role: 'user',
  email: 'ada@customer.example',
  phone: '(202) 555-0142',
  name: 'Ada Berg',
  has_hard_bounced: false,
  marked_email_as_spam: false,
  unsubscribed_from_emails: true,
  created_at: 1741010000,
  updated_at: 1741014000,
  language_override: null,
  browser_language: 'da',
  location: { type: 'location', country: 'Denmark', region: 'Fyn', city: null },
}

export const A_CALL = {
  type: 'call',
  id: '12',
  conversation_id: '72',
  contact_id: 'aa01',
  state: 'completed',
  direction: 'outbound',
  call_type: 'phone',
  phone: '+12025550142',
  initiated_at: 1741014000,
  answered_at: 1741014010,
  ended_at: 1741014070,
  created_at: 1741014000,
}

export function aNotification(topic: string, item: object) {
  return {
    type: 'notification_event',
    app_id: 'shop',
    data: { type: 'notification_event_data', item },
    links: {},
    id: 'notif_1',
    topic,
    delivery_status: 'pending',
    delivery_attempts: 1,
    created_at: 1741014400,
  }
}

export const INTERCOM: ConnectorFixture = {
  file: [
    { type: 'conversation.list', conversations: [A_CONVERSATION], total_count: 1 },
    { type: 'list', data: [A_CONTACT, A_CALL] },
    aNotification('conversation.user.created', A_CONVERSATION),
  ]
    .map((document) => JSON.stringify(document))
    .join('\n'),
  options: { phoneRegion: 'US' },
  webhook: {
    body: JSON.stringify(aNotification('conversation.user.replied', A_CONVERSATION)),
    sign: (body, secret, at) =>
      deliveryTo('intercom', body, { 'x-hub-signature': `sha1=${hmac('sha1', secret, body, 'hex')}` }, at),
    isTimed: false,
    coversBody: true,
  },
}
