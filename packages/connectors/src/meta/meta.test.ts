import { describe, expect, it } from 'vitest'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { Delivery } from '../webhook.ts'
import {
  A_COMMENT,
  A_MESSAGE,
  ADA,
  AN_ECHO,
  AN_INSTAGRAM_COMMENT,
  bodyOf,
  FROM_ADA,
  GRAM,
  META,
  PAGE,
} from './fixtures.ts'
import { meta } from './meta.ts'

const read = (body: unknown) => reportsOf(meta, JSON.stringify(body))
const inMessenger = (...events: readonly object[]) => read(bodyOf('page', { messaging: events }))
const onInstagram = (event: object) => read(bodyOf('instagram', { messaging: [{ ...event, recipient: { id: GRAM } }] }))
const inFeed = (value: object, field = 'feed') => read(bodyOf('page', { changes: [{ field, value }] }))
const factsOf = async (reports: ReturnType<typeof read>) => contactsIn(await reports).map(({ facts }) => facts)
const kindsOf = async (reports: ReturnType<typeof read>) => (await reports).map(({ kind }) => kind)

describe('messages of Messenger', () => {
  it('are contacts with whoever wrote them, by the id of the message', async () => {
    const reports = await inMessenger(A_MESSAGE)
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EXTERNAL_ID', value: `meta:${ADA}` },
        replyMustBeKnown: false,
        facts: {
          source: 'meta',
          sourceId: 'm_ada1',
          channel: 'FACEBOOK',
          direction: 'INBOUND',
          outcome: 'RECEIVED',
          contactPoint: ADA,
          occurredAt: Date.parse('2025-03-03T15:04:05.123Z'),
        },
      },
    ])
    expect(JSON.stringify(reports)).not.toContain('bicycle')
  })

  it('are ours where they are echoes, to whoever was written to, and name what they answer', async () => {
    const echo = { direction: 'OUTBOUND', outcome: 'SENT', contactPoint: ADA, inReplyTo: ['m_ada1'] }
    expect(await factsOf(inMessenger(AN_ECHO))).toMatchObject([echo])
    const unmarked = { ...AN_ECHO, message: { mid: 'm_us2' } }
    expect(await factsOf(inMessenger(unmarked))).toMatchObject([{ direction: 'OUTBOUND', contactPoint: ADA }])
  })

  it('count for the account also while another app answers', async () => {
    expect(await factsOf(read(bodyOf('page', { standby: [A_MESSAGE] })))).toMatchObject([{ sourceId: 'm_ada1' }])
  })

  it('keep no address of an attachment', async () => {
    const attachments = [{ type: 'image', payload: { url: 'https://cdn.example/secret' } }]
    const reports = await inMessenger({ ...FROM_ADA, message: { mid: 'm', attachments } })
    expect(reports).toHaveLength(1)
    expect(JSON.stringify(reports)).not.toContain('cdn.example')
  })

  it('that are edited or taken back are no second ones', async () => {
    const edit = { ...FROM_ADA, message_edit: { mid: 'm_ada1', num_edit: 0 } }
    const unsent = { ...FROM_ADA, message: { mid: 'm_ada1', is_deleted: true } }
    expect(await kindsOf(inMessenger(edit, unsent))).toEqual(['SKIPPED', 'SKIPPED'])
  })
})

describe('what else happens in a conversation', () => {
  it('tells how far messages came, as a number or a text', async () => {
    const delivery = { ...FROM_ADA, delivery: { watermark: 1_741_014_301_000 } }
    const seen = { ...FROM_ADA, read: { watermark: '1741014302000' } }
    expect(await inMessenger(delivery, seen)).toMatchObject([
      { kind: 'WATERMARK', event: { source: 'meta', channel: 'FACEBOOK', outcome: 'DELIVERED' } },
      { kind: 'WATERMARK', event: { outcome: 'SEEN', upTo: Date.parse('2025-03-03T15:05:02Z') } },
    ])
  })

  it('is seen message by message on Instagram', async () => {
    const facts = { sourceId: 'ig2', channel: 'INSTAGRAM', direction: 'OUTBOUND', outcome: 'SEEN' }
    expect(await factsOf(onInstagram({ ...FROM_ADA, read: { mid: 'ig2' } }))).toMatchObject([facts])
  })

  it('is a contact where a button is pressed, the same one however often it is told', async () => {
    const pressed = { ...FROM_ADA, postback: { payload: 'BEGIN' } }
    const [first, again, other, named] = await factsOf(
      inMessenger(
        pressed,
        { ...pressed },
        { ...pressed, timestamp: 1_741_014_245_124 },
        { ...FROM_ADA, postback: { mid: 'm_p', payload: 'BEGIN' } },
      ),
    )
    expect(first?.sourceId).toMatch(/^[0-9a-f]{64}$/)
    expect(again?.sourceId).toBe(first?.sourceId)
    expect(other?.sourceId).not.toBe(first?.sourceId)
    expect(named?.sourceId).toBe('m_p')
  })

  it('is one contact for all reactions to one message, and none once that is taken back', async () => {
    const reaction = { mid: 'm_us1', action: 'react' }
    const [first, second] = await factsOf(
      inMessenger(
        { ...FROM_ADA, reaction },
        { ...FROM_ADA, timestamp: 1_741_014_400_000, reaction: { ...reaction, reaction: 'sad' } },
      ),
    )
    expect(first).toMatchObject({ direction: 'INBOUND', inReplyTo: ['m_us1'] })
    expect(second?.sourceId).toBe(first?.sourceId)
    const ours = { ...AN_ECHO, message: undefined, reaction }
    expect(await kindsOf(inMessenger({ ...FROM_ADA, reaction: { ...reaction, action: 'unreact' } }, ours))).toEqual([
      'SKIPPED',
      'SKIPPED',
    ])
  })

  it.each([
    [{ type: 'notification_messages' }, 'MARKETING', 'GRANTED'],
    [{ type: 'notification_messages', notification_messages_status: 'STOP_NOTIFICATIONS' }, 'MARKETING', 'WITHDRAWN'],
    [{ type: 'notification_messages', notification_messages_status: 'RESUME NOTIFICATIONS' }, 'MARKETING', 'GRANTED'],
    [{ ref: 'shop' }, 'TRANSACTIONAL', 'GRANTED'],
  ])('is a consent where somebody opts in or out with %j', async (optin, purposeClass, status) => {
    const [consent, ...others] = await inMessenger({ ...FROM_ADA, optin })
    expect(consent).toMatchObject({ kind: 'CONSENT', event: { channel: 'FACEBOOK', purposeClass, status } })
    expect(others).toEqual([])
  })

  it.each([
    { ...FROM_ADA, optin: { type: 'one_time_notif_req' } },
    { recipient: { id: PAGE }, timestamp: 1_741_014_245_123, optin: { ref: 'shop', user_ref: '7' } },
    { ...FROM_ADA, referral: { ref: 'poster' } },
    { ...FROM_ADA, account_linking: { status: 'linked' } },
    { ...FROM_ADA, take_thread_control: {} },
    { ...AN_ECHO, message: undefined, read: { watermark: 1 } },
  ])('is about no contact in %j', async (event) => {
    expect(await kindsOf(inMessenger(event))).toEqual(['SKIPPED'])
  })
})

describe.each([
  'referral',
  'account_linking',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
  'app_roles',
  'policy-enforcement',
  'policy_enforcement',
  'game_play',
  'messaging_feedback',
  'response_feedback',
])('the event %s', (kind) => {
  it('is known, and about no contact', async () => {
    expect(await kindsOf(inMessenger({ ...FROM_ADA, [kind]: {} }))).toEqual(['SKIPPED'])
  })
})

describe('the feed of a page', () => {
  it('is what people write there, by their names', async () => {
    const reports = await inFeed(A_COMMENT)
    expect(customersIn(reports)).toMatchObject([
      { identities: [{ kind: 'EXTERNAL_ID', value: `meta:${ADA}` }], name: 'Ada Byron' },
    ])
    expect(contactsIn(reports).map(({ facts }) => [facts.sourceId, facts.direction, iso(facts.occurredAt)])).toEqual([
      ['1_7', 'INBOUND', '2025-03-03T15:04:05.000Z'],
    ])
    expect(JSON.stringify(reports)).not.toContain('bicycle')
  })

  it.each([
    [{ item: 'status', post_id: 'p1' }, 'feed', 'p1'],
    [{ item: 'photo', post_id: 'p2' }, 'feed', 'p2'],
    [{ item: 'post', post_id: 'p3' }, 'mention', 'p3'],
    [{ item: 'rating', from: undefined, reviewer_id: ADA, open_graph_story_id: 's1' }, 'ratings', 's1'],
  ])('tells of %j in %s', async (changes, field, sourceId) => {
    expect(await factsOf(inFeed({ ...A_COMMENT, ...changes }, field))).toMatchObject([{ sourceId }])
  })

  it.each([
    [{ item: 'reaction' }, 'like'],
    [{ item: 'like' }, 'like'],
    [{ verb: 'edited' }, 'nothing new'],
    [{ verb: 'remove' }, 'nothing new'],
    [{ from: undefined }, 'who wrote it'],
    [{ from: { id: PAGE, name: 'Shop' } }, 'by the page itself'],
  ])('tells of nobody with %j', async (changes, why) => {
    expect(await inFeed({ ...A_COMMENT, ...changes })).toMatchObject([
      { kind: 'SKIPPED', why: expect.stringContaining(why) },
    ])
  })

  it.each('post status photo video link note question story mention'.split(' '))('tells of a %s', async (item) => {
    expect(await factsOf(inFeed({ ...A_COMMENT, item }))).toMatchObject([{ sourceId: A_COMMENT.post_id }])
  })

  it.each('like reaction share tag album event milestone page picture photo-album platform-story profile'.split(' '))(
    'tells of nobody with a %s',
    async (item) => {
      expect(await kindsOf(inFeed({ ...A_COMMENT, item }))).toEqual(['SKIPPED'])
    },
  )

  it.each('edit edited update remove delete hide unhide block unblock follow mute'.split(' '))(
    'tells of nobody when something is made to %s',
    async (verb) => {
      expect(await kindsOf(inFeed({ ...A_COMMENT, verb }))).toEqual(['SKIPPED'])
    },
  )

  it.each(['leadgen', 'mentions', 'conversations', 'story_insights', 'live_videos', 'videos', 'description'])(
    'tells of nobody in its field %s',
    async (field) => {
      expect(await kindsOf(inFeed({ leadgen_id: '1' }, field))).toEqual(['SKIPPED'])
    },
  )
})

describe('comments on Instagram', () => {
  it.each([
    { changes: [{ field: 'comments', value: AN_INSTAGRAM_COMMENT }] },
    { field: 'comments', value: AN_INSTAGRAM_COMMENT },
  ])('are read in either envelope, by who wrote them', async (entry) => {
    const reports = await read(bodyOf('instagram', entry))
    expect(customersIn(reports)[0]?.identities).toEqual([
      { kind: 'EXTERNAL_ID', value: 'meta:9100000000000001' },
      { kind: 'INSTAGRAM', value: 'ada.byron' },
    ])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'INSTAGRAM', value: 'ada.byron' },
        facts: { channel: 'INSTAGRAM', sourceId: AN_INSTAGRAM_COMMENT.id, occurredAt: 1_741_014_246_000 },
      },
    ])
  })

  it('of the account itself, or of nobody, are about nobody', async () => {
    const values = [
      { ...AN_INSTAGRAM_COMMENT, from: { id: GRAM } },
      { ...AN_INSTAGRAM_COMMENT, from: {} },
    ]
    const changes = values.map((value) => ({ field: 'comments', value }))
    expect(await kindsOf(read(bodyOf('instagram', { changes })))).toEqual(['SKIPPED', 'SKIPPED'])
  })
})

describe('what Meta does not write', () => {
  it.each([
    [{ ...FROM_ADA, teleport: {} }, 'UNKNOWN_VALUE', ['teleport']],
    [{ ...FROM_ADA }, 'REQUIRED', ['message']],
    [{ ...FROM_ADA, sender: {}, message: { mid: 'm' } }, 'REQUIRED', ['sender', 'id']],
    [{ ...FROM_ADA, message: { text: 'no id' } }, 'REQUIRED', ['mid']],
    [{ ...FROM_ADA, timestamp: 1_741_014_245, message: { mid: 'm' } }, 'BAD_INSTANT', ['timestamp']],
    [{ ...FROM_ADA, sender: { id: 2 ** 60 }, message: { mid: 'm' } }, 'BAD_NUMBER', ['id']],
    [{ ...FROM_ADA, reaction: { mid: 'm', action: 'wave' } }, 'UNKNOWN_VALUE', ['action']],
    [{ ...FROM_ADA, optin: { type: 'maybe' } }, 'UNKNOWN_VALUE', ['type']],
  ])('is refused by its name: %j', async (event, code, field) => {
    const reports = await inMessenger(event, A_MESSAGE)
    expect(rejectionsIn(reports)).toMatchObject([{ position: 'file record 1 entry 1 messaging 1', code, field }])
    expect(contactsIn(reports)).toHaveLength(1)
  })

  it.each([
    [{ ...A_COMMENT, item: 'hologram' }, 'feed', ['item']],
    [{ ...A_COMMENT, verb: 'hum' }, 'feed', ['verb']],
    [A_COMMENT, 'dreams', ['field']],
  ])('is refused in a feed too: %j of %s', async (value, feed, field) => {
    expect(rejectionsIn(await inFeed(value, feed))).toMatchObject([{ code: 'UNKNOWN_VALUE', field }])
  })

  it('is refused for the whole of another file, and for the sample of the app dashboard', async () => {
    const sample = { object: 'page', entry: [{ id: '0', time: 1_741_014_246, messaging: [A_MESSAGE] }] }
    expect(rejectionsIn(await read(sample))).toMatchObject([{ code: 'UNKNOWN_VALUE', field: ['entry', 'id'] }])
    expect(rejectionsIn(await read({ hello: 1 }))).toMatchObject([{ code: 'REQUIRED', field: ['object'] }])
    expect(rejectionsIn(await read({ object: 'whatsapp_business_account', entry: [{}] }))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['object'] },
    ])
    expect(rejectionsIn(await read({ object: 'page' }))).toMatchObject([{ code: 'REQUIRED', field: ['entry'] }])
  })
})

describe('deliveries of Meta', () => {
  const BODY = `{"object":"page","entry":[{"id":"500100100100100","time":1741014246000,"messaging":[{"sender":{"id":"7100000000000001"},"recipient":{"id":"500100100100100"},"timestamp":1741014245123,"message":{"mid":"m_\\u00e5","text":"a\\/b"}}]}]}`
  const SIGNATURE = 'sha256=b202f3fb85c23ca2f15eae778ddb1663f4b01cb478f4cb77d645eb5a46a5f7ba'
  const delivery: Delivery = {
    method: 'POST',
    url: 'https://shop.example/webhooks/meta',
    headers: { 'x-hub-signature-256': SIGNATURE },
    body: Buffer.from(BODY),
    receivedAt: NOW,
  }

  it('are genuine by the bytes as they came, escapes and all', () => {
    expect(meta.webhook?.verify(delivery, () => ['an app secret']).status).toBe('GENUINE')
    const unescaped = Buffer.from(JSON.stringify(JSON.parse(BODY)))
    expect(meta.webhook?.verify({ ...delivery, body: unescaped }, () => ['an app secret']).status).toBe('REFUSED')
    const old = { ...delivery, headers: { 'x-hub-signature': SIGNATURE } }
    expect(meta.webhook?.verify(old, () => ['an app secret']).status).toBe('REFUSED')
  })

  it('are read from the body alone', async () => {
    const reports = meta.webhook === undefined ? [] : await collected(meta.webhook.read(delivery, {}))
    expect(contactsIn(reports)).toMatchObject([{ facts: { sourceId: 'm_å' } }])
  })

  it('begin once the challenge is answered, which takes the verify token', () => {
    const answerTo = (query: string, ...tokens: string[]) =>
      meta.webhook?.probe?.({ ...delivery, method: 'GET', url: `${delivery.url}?${query}` }, (variable) =>
        variable === 'WEBHOOK_SECRET_META_VERIFY_TOKEN' ? tokens : ['an app secret'],
      )
    const asked = 'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=made%20up'
    expect(answerTo(asked, 'made up')).toMatchObject({ status: 200, body: '1158201444' })
    expect(answerTo(asked, 'older', 'made up')).toMatchObject({ status: 200 })
    expect(answerTo(asked, 'another')).toBeNull()
    expect(answerTo(asked)).toBeNull()
    expect(answerTo(asked.replace('subscribe', 'unsubscribe'), 'made up')).toBeNull()
    expect(answerTo('hub.mode=subscribe&hub.challenge=1', 'made up')).toBeNull()
  })
})

describe('a file of Meta', () => {
  it('is one body, a list of them, or one a line', async () => {
    const lines = META.file ?? ''
    const bodies = lines.split('\n').map((line) => JSON.parse(line))
    const sourceIds = async (file: string) => contactsIn(await reportsOf(meta, file)).map(({ facts }) => facts.sourceId)
    const expected = await sourceIds(lines)
    expect(expected).toHaveLength(9)
    expect(await sourceIds(JSON.stringify(bodies, null, 2))).toEqual(expected)
  })
})
