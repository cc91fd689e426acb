import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

/** Composed after the descriptions of the API. */
export const A_TICKET = {
  url: 'https://shop.zendesk.com/api/v2/tickets/71.json',
  id: 71,
  created_at: '2025-03-03T15:00:00Z',
  updated_at: '2025-03-03T16:00:00Z',
  status: 'open',
  subject: 'Opening hours',
  description: 'Is the shop open?',
  is_public: true,
  requester_id: 101,
  submitter_id: 101,
  assignee_id: 7,
  via: {
    channel: 'email',
    source: {
      from: { address: 'ada@customer.example', name: 'Ada Berg' },
      to: { address: 'desk@shop.example' },
      rel: null,
    },
  },
}

export const A_COMMENT = {
  id: 501,
  type: 'Comment',
  author_id: 7,
  body: 'Until six.',
  public: true,
  created_at: '2025-03-03T15:30:00Z',
  via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
}

/** A ticket that came in another way. */
export function viaOf(channel: unknown, source: object = {}) {
  return { ...A_TICKET, via: { channel, source } }
}

/** The comment that began the ticket. */
export const OPENING = { ...A_COMMENT, id: 500, author_id: 101, created_at: A_TICKET.created_at }

export function withComments(...comments: readonly object[]) {
  return { ...A_TICKET, comments }
}

export const A_USER = {
  id: 101,
  name: 'Ada Berg',
  email: 'ada@customer.example',
  phone: '(202) 555-0142',
  role: 'end-user',
  locale: 'en-US',
  time_zone: 'Pacific Time (US & Canada)',
  created_at: '2025-03-03T14:00:00Z',
}

export const AN_AGENT = { id: 7, name: 'Desk', email: 'desk@shop.example', role: 'agent', time_zone: 'Copenhagen' }

export const A_CALL = {
  id: 12,
  direction: 'outbound',
  completion_status: 'completed',
  talk_time: 60,
  duration: 74,
  ticket_id: 71,
  customer_id: 101,
  agent_id: 7,
  phone_number: '+12025550100',
  created_at: '2025-03-03T15:00:00Z',
}

export const A_CHAT = {
  id: '2503.1.Abc',
  type: 'chat',
  timestamp: '2025-03-03T15:00:00Z',
  end_timestamp: '2025-03-03T15:10:00Z',
  started_by: 'visitor',
  triggered: false,
  missed: false,
  count: { total: 4, agent: 2, visitor: 2 },
  response_time: { first: 20, avg: 20, max: 30 },
  visitor: { id: '1.2345', name: 'Ada Berg', email: 'ada@customer.example', phone: '' },
  history: [
    { type: 'chat.memberjoin', timestamp: '2025-03-03T15:00:00Z', nick: 'visitor' },
    { type: 'chat.msg', timestamp: '2025-03-03T15:00:05Z', sender_type: 'Visitor', msg: 'Hello' },
    { type: 'chat.msg', timestamp: '2025-03-03T15:00:25Z', sender_type: 'Agent', msg: 'Good day' },
  ],
  zendesk_ticket_id: null,
}

export const AN_EVENT = {
  account_id: 1,
  detail: {
    id: '71',
    created_at: '2025-03-03T15:00:00Z',
    is_public: true,
    requester_id: '101',
    submitter_id: '101',
    assignee_id: '7',
    external_id: '',
    status: 'OPEN',
    tags: 'one two',
    via: { channel: 'mail' },
  },
  event: {
    comment: { id: '501', body: 'Until six.', is_public: true, author: { id: '7', is_staff: true, name: 'Desk' } },
  },
  id: '00000000-0000-4000-8000-000000000001',
  subject: 'zen:ticket:71',
  time: '2025-03-03T15:30:00.123456789Z',
  type: 'zen:event-type:ticket.comment_added',
  zendesk_event_version: '2022-11-06',
}

export const ZENDESK: ConnectorFixture = {
  file: [
    { tickets: [A_TICKET, { ...A_TICKET, id: 72 }], users: [A_USER, AN_AGENT], after_cursor: 'x', end_of_stream: true },
    { ...A_TICKET, comments: [{ ...A_COMMENT, created_at: A_TICKET.created_at, author_id: 101 }, A_COMMENT] },
    { calls: [A_CALL], count: 1 },
    { chats: [A_CHAT], count: 1 },
    AN_EVENT,
  ]
    .map((document) => JSON.stringify(document))
    .join('\n'),
  options: { phoneRegion: 'US' },
  webhook: {
    body: JSON.stringify(AN_EVENT),
    sign: (body, secret, at) => {
      const signedAt = new Date(at).toISOString()
      const headers = {
        'x-zendesk-webhook-signature': hmac('sha256', secret, signedAt + body, 'base64'),
        'x-zendesk-webhook-signature-timestamp': signedAt,
      }
      return deliveryTo('zendesk', body, headers, at)
    },
    isTimed: true,
    coversBody: true,
  },
}
