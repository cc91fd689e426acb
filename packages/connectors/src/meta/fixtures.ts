import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

export const PAGE = '500100100100100'
export const GRAM = '17841400000000001'
export const ADA = '7100000000000001'

/** Composed after the descriptions of Meta; the ids are invented. */
export const FROM_ADA = { sender: { id: ADA }, recipient: { id: PAGE }, timestamp: 1_741_014_245_123 }

export const A_MESSAGE = { ...FROM_ADA, message: { mid: 'm_ada1', text: 'Is my bicycle ready?' } }

export const AN_ECHO = {
  sender: { id: PAGE },
  recipient: { id: ADA },
  timestamp: 1_741_014_300_000,
  message: { mid: 'm_us1', is_echo: true, app_id: 42, text: 'It is.', reply_to: { mid: 'm_ada1' } },
}

export const A_COMMENT = {
  from: { id: ADA, name: 'Ada Byron' },
  item: 'comment',
  verb: 'add',
  post_id: `${PAGE}_1`,
  comment_id: '1_7',
  parent_id: `${PAGE}_1`,
  created_time: 1_741_014_245,
  message: 'What a bicycle!',
}

export const AN_INSTAGRAM_COMMENT = {
  id: '17900000000000001',
  from: { id: '9100000000000001', username: 'Ada.Byron' },
  text: 'What a bicycle!',
  media: { id: '18000000000000001', media_product_type: 'FEED' },
}

export function bodyOf(object: 'page' | 'instagram', ...entries: readonly object[]): object {
  const id = object === 'page' ? PAGE : GRAM
  return { object, entry: entries.map((entry) => ({ id, time: 1_741_014_246_000, ...entry })) }
}

const MESSENGER = bodyOf('page', {
  messaging: [
    A_MESSAGE,
    AN_ECHO,
    { ...FROM_ADA, postback: { mid: 'm_ada2', title: 'Begin', payload: 'BEGIN' } },
    { ...FROM_ADA, delivery: { mids: ['m_us1'], watermark: 1_741_014_301_000 } },
    { ...FROM_ADA, read: { watermark: '1741014302000' } },
    { ...FROM_ADA, reaction: { mid: 'm_us1', action: 'react', reaction: 'love', emoji: '❤' } },
    { ...FROM_ADA, optin: { type: 'notification_messages', notification_messages_status: 'STOP NOTIFICATIONS' } },
  ],
})

const FEED = bodyOf('page', { time: 1_741_014_246, changes: [{ field: 'feed', value: A_COMMENT }] })

const INSTAGRAM = bodyOf(
  'instagram',
  { messaging: [{ ...FROM_ADA, recipient: { id: GRAM }, message: { mid: 'ig1', attachments: [{ type: 'image' }] } }] },
  { standby: [{ ...FROM_ADA, recipient: { id: GRAM }, read: { mid: 'ig2' } }] },
  { changes: [{ field: 'comments', value: AN_INSTAGRAM_COMMENT }] },
  { field: 'live_comments', value: { ...AN_INSTAGRAM_COMMENT, id: '17900000000000002' } },
)

export const META: ConnectorFixture = {
  file: [MESSENGER, FEED, INSTAGRAM].map((body) => JSON.stringify(body)).join('\n'),
  webhook: {
    body: JSON.stringify(INSTAGRAM),
    sign: (body, secret, at) =>
      deliveryTo('meta', body, { 'x-hub-signature-256': `sha256=${hmac('sha256', secret, body, 'hex')}` }, at),
    isTimed: false,
    coversBody: true,
  },
}
