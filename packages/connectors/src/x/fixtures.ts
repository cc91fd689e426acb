import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

export const SHOP = '1500000000000000001'
export const ADA = '1500000000000000002'

/** Composed after the descriptions of X; ids and names are invented. */
export const A_DIRECT_MESSAGE = {
  type: 'message_create',
  id: '1896572000000000001',
  created_timestamp: '1741014245123',
  message_create: {
    target: { recipient_id: SHOP },
    sender_id: ADA,
    message_data: { text: 'Is my bicycle ready?', entities: { urls: [] } },
  },
}

export const AN_ANSWER = {
  ...A_DIRECT_MESSAGE,
  id: '1896572000000000002',
  message_create: { ...A_DIRECT_MESSAGE.message_create, target: { recipient_id: ADA }, sender_id: SHOP },
}

export const ADA_BYRON = { id: ADA, username: 'AdaByron', name: 'Ada Byron', description: 'Rides a bicycle' }

export const A_MENTION = {
  id: '1896572000000000003',
  author_id: ADA,
  created_at: '2025-03-03T15:04:05.000Z',
  text: '@shop what a bicycle!',
  conversation_id: '1896572000000000003',
}

export const A_REPLY = {
  id: '1896572000000000004',
  author_id: SHOP,
  created_at: '2025-03-03T16:04:05.000Z',
  text: '@AdaByron thank you!',
  in_reply_to_user_id: ADA,
  referenced_tweets: [{ type: 'replied_to', id: A_MENTION.id }],
}

export const A_TWEET = {
  id: Number('1896572000000000003'),
  id_str: '1896572000000000003',
  created_at: 'Mon Mar 03 15:04:05 +0000 2025',
  text: '@shop what a bicycle!',
  user: { id: Number(ADA), id_str: ADA, screen_name: 'AdaByron', name: 'Ada Byron' },
  in_reply_to_status_id_str: null,
  in_reply_to_user_id_str: null,
}

export const A_CHAT = {
  id: 'f0e1d2c3-0000-4000-8000-000000000001',
  created_at_msec: '1741014245123',
  sender_id: ADA,
  conversation_id: `${ADA}:${SHOP}`,
  conversation_token: 'secret.of.the.conversation',
  encoded_event: 'Q2lwaGVy',
}

export const A_LISTED_MESSAGE = {
  id: A_DIRECT_MESSAGE.id,
  event_type: 'MessageCreate',
  text: 'Is my bicycle ready?',
  sender_id: ADA,
  dm_conversation_id: `${SHOP}-${ADA}`,
  created_at: '2025-03-03T15:04:05.000Z',
}

export function activityOf(event_type: string, payload: object, includes: object = {}): object {
  return { data: { event_uuid: '-42', filter: { user_id: SHOP }, event_type, payload, includes } }
}

export const A_DELIVERY = {
  for_user_id: SHOP,
  direct_message_events: [A_DIRECT_MESSAGE, AN_ANSWER],
  users: { [ADA]: { id: ADA, screen_name: 'AdaByron', name: 'Ada Byron' } },
}

const BODIES = [
  activityOf('post.mention.create', A_MENTION, { users: [ADA_BYRON] }),
  activityOf('dm.received', { direct_message_events: [A_DIRECT_MESSAGE], users: { [ADA]: { data: ADA_BYRON } } }),
  activityOf('chat.received', A_CHAT),
  A_DELIVERY,
  { for_user_id: SHOP, tweet_create_events: [{ ...A_TWEET, id: null }] },
  { data: [A_LISTED_MESSAGE, { ...A_LISTED_MESSAGE, event_type: 'ParticipantsJoin' }], meta: { result_count: 2 } },
  { data: [A_MENTION, A_REPLY], includes: { users: [ADA_BYRON] }, meta: { result_count: 2 } },
]

export const X: ConnectorFixture = {
  file: BODIES.map((body) => JSON.stringify(body)).join('\n'),
  options: { ownAddresses: [`x:${SHOP}`] },
  webhook: {
    body: JSON.stringify(A_DELIVERY),
    sign: (body, secret, at) =>
      deliveryTo('x', body, { 'x-twitter-webhooks-signature': `sha256=${hmac('sha256', secret, body, 'base64')}` }, at),
    isTimed: false,
    coversBody: true,
  },
}
