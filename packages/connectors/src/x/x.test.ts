import { describe, expect, it } from 'vitest'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import type { Delivery } from '../webhook.ts'
import {
  A_CHAT,
  A_DELIVERY,
  A_DIRECT_MESSAGE,
  A_LISTED_MESSAGE,
  A_MENTION,
  A_REPLY,
  A_TWEET,
  ADA,
  ADA_BYRON,
  AN_ANSWER,
  activityOf,
  SHOP,
} from './fixtures.ts'
import { x } from './x.ts'

const OWN: ConnectorOptions = { ownAddresses: ['shop@shop.example', `x:${SHOP}`] }
const read = (body: unknown, options = OWN) => reportsOf(x, JSON.stringify(body), options)
const activity = (type: string, payload: object, includes: object = {}) => read(activityOf(type, payload, includes))
const factsOf = async (reports: ReturnType<typeof read>) => contactsIn(await reports).map(({ facts }) => facts)
const kindsOf = async (reports: ReturnType<typeof read>) => (await reports).map(({ kind }) => kind)

describe('private messages on X', () => {
  it('are contacts with whoever wrote them, by their handles, the words left out', async () => {
    const reports = await read(A_DELIVERY)
    expect(customersIn(reports)[0]).toMatchObject({
      identities: [
        { kind: 'EXTERNAL_ID', value: `x:${ADA}` },
        { kind: 'X', value: 'adabyron' },
      ],
      name: 'Ada Byron',
    })
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'X', value: 'adabyron' },
        facts: {
          source: 'x',
          sourceId: A_DIRECT_MESSAGE.id,
          channel: 'X',
          direction: 'INBOUND',
          outcome: 'RECEIVED',
          occurredAt: Date.parse('2025-03-03T15:04:05.123Z'),
        },
      },
      { customer: { kind: 'X' }, facts: { sourceId: AN_ANSWER.id, direction: 'OUTBOUND', outcome: 'SENT' } },
    ])
    expect(JSON.stringify(reports)).not.toContain('bicycle')
  })

  it('are the same contact by whichever door they come', async () => {
    const ids = await Promise.all([
      factsOf(activity('dm.received', { direct_message_events: [A_DIRECT_MESSAGE] })),
      factsOf(read(A_DELIVERY)),
      factsOf(read({ data: [A_LISTED_MESSAGE] })),
      factsOf(read(A_LISTED_MESSAGE)),
      factsOf(read({ data: A_LISTED_MESSAGE })),
    ])
    expect(new Set(ids.map(([facts]) => `${facts?.sourceId} ${facts?.direction}`))).toEqual(
      new Set([`${A_DIRECT_MESSAGE.id} INBOUND`]),
    )
  })

  it('are told apart by our own ids, also where the other side is subscribed', async () => {
    const other = { ...A_DELIVERY, for_user_id: ADA }
    expect((await factsOf(read(other))).map(({ direction }) => direction)).toEqual(['INBOUND', 'OUTBOUND'])
  })

  it('take the subscribed account for ours where none was told', async () => {
    expect((await factsOf(read(A_DELIVERY, {}))).map(({ direction }) => direction)).toEqual(['INBOUND', 'OUTBOUND'])
    expect(await factsOf(read(A_DELIVERY, { ownAddresses: [SHOP] }))).toHaveLength(2)
  })

  it('that are encrypted tell all but their words', async () => {
    const reports = await activity('chat.received', A_CHAT)
    expect(contactsIn(reports)).toMatchObject([
      { customer: { kind: 'EXTERNAL_ID', value: `x:${ADA}` }, facts: { sourceId: A_CHAT.id, direction: 'INBOUND' } },
    ])
    expect(JSON.stringify(reports)).not.toMatch(/secret|Cipher|Q2lw/)
    const sent = await activity('chat.sent', { ...A_CHAT, sender_id: SHOP })
    expect(contactsIn(sent)).toMatchObject([{ customer: { value: `x:${ADA}` }, facts: { direction: 'OUTBOUND' } }])
  })

  it('to a group are to nobody alone, and from one of a group are theirs', async () => {
    const group = { ...A_LISTED_MESSAGE, dm_conversation_id: '1578398451921985538' }
    expect(await factsOf(read(group))).toMatchObject([{ direction: 'INBOUND' }])
    expect(await kindsOf(read({ ...group, sender_id: SHOP }))).toEqual(['SKIPPED'])
  })

  it('between our own accounts, or between others, are about no customer', async () => {
    const own = { ownAddresses: [SHOP, `X:${ADA}`] }
    expect(await kindsOf(read(A_LISTED_MESSAGE, own))).toEqual(['SKIPPED'])
    expect(await kindsOf(read(A_LISTED_MESSAGE, { ownAddresses: ['x:7'] }))).toEqual(['SKIPPED'])
  })

  it.each(['ParticipantsJoin', 'ParticipantsLeave'])('of the type %s are about no contact', async (event_type) => {
    expect(await kindsOf(read({ ...A_LISTED_MESSAGE, event_type }))).toEqual(['SKIPPED'])
  })
})

describe('posts on X', () => {
  it.each(['post.mention.create', 'post.reply.create', 'post.quote.create'])('are contacts in %s', async (type) => {
    const reports = await activity(type, A_MENTION, { users: [ADA_BYRON] })
    expect(contactsIn(reports)).toMatchObject([
      { customer: { kind: 'X', value: 'adabyron' }, facts: { sourceId: A_MENTION.id, direction: 'INBOUND' } },
    ])
    expect(JSON.stringify(reports)).not.toContain('bicycle')
  })

  it('of accounts that X calls automated are said to be', async () => {
    const machine = { ...ADA_BYRON, affiliation: { description: 'Automated' } }
    const shop = { ...ADA_BYRON, affiliation: { description: 'Shop' } }
    const told = [machine, shop].map((user) => factsOf(activity('post.mention.create', A_MENTION, { users: [user] })))
    expect((await Promise.all(told)).flat().map(({ automated }) => automated)).toEqual([true, null])
    const message = activity('dm.received', {
      direct_message_events: [A_DIRECT_MESSAGE],
      users: { [ADA]: { data: machine } },
    })
    expect(await factsOf(message)).toMatchObject([{ automated: true }])
  })

  it('of ours are contacts where they answer somebody, and name what they answer', async () => {
    expect(await activity('post.create', A_REPLY)).toMatchObject([
      {
        kind: 'CONTACT',
        event: {
          customer: { value: `x:${ADA}` },
          replyMustBeKnown: false,
          facts: { direction: 'OUTBOUND', inReplyTo: [A_MENTION.id] },
        },
      },
    ])
    const { in_reply_to_user_id: _, ...toNobody } = A_REPLY
    const toOurselves = { ...A_REPLY, in_reply_to_user_id: SHOP }
    expect(await kindsOf(read({ data: [toNobody, toOurselves] }))).toEqual(['SKIPPED', 'SKIPPED'])
  })

  it('that quote a post do not answer it', async () => {
    const quote = { ...A_MENTION, referenced_tweets: [{ type: 'quoted', id: A_REPLY.id }] }
    expect(await factsOf(activity('post.quote.create', quote))).toMatchObject([{ direction: 'INBOUND', inReplyTo: [] }])
  })

  it('that are listed are read as the webhooks are', async () => {
    const page = { data: [A_MENTION, A_REPLY], includes: { users: [ADA_BYRON] }, meta: { result_count: 2 } }
    expect((await factsOf(read(page))).map(({ sourceId, direction }) => [sourceId, direction])).toEqual([
      [A_MENTION.id, 'INBOUND'],
      [A_REPLY.id, 'OUTBOUND'],
    ])
    expect(await kindsOf(read({ meta: { result_count: 0 } }))).toEqual(['SKIPPED'])
  })

  it('of the first API tell their time in its way, and their ids as texts', async () => {
    const reports = await read({ for_user_id: SHOP, tweet_create_events: [A_TWEET] })
    expect(customersIn(reports)).toMatchObject([{ name: 'Ada Byron' }])
    expect(contactsIn(reports).map(({ facts }) => [facts.sourceId, iso(facts.occurredAt)])).toEqual([
      [A_MENTION.id, '2025-03-03T15:04:05.000Z'],
    ])
    const ours = {
      ...A_TWEET,
      user: { id_str: SHOP },
      in_reply_to_status_id_str: A_MENTION.id,
      in_reply_to_user_id_str: ADA,
    }
    expect(await factsOf(read({ for_user_id: SHOP, tweet_create_events: [ours] }))).toMatchObject([
      { direction: 'OUTBOUND', inReplyTo: [A_MENTION.id] },
    ])
  })

  it('that are reposts, or about accounts of others, are about no contact', async () => {
    const repost = { ...A_MENTION, referenced_tweets: [{ type: 'retweeted', id: '1' }] }
    expect(await kindsOf(activity('post.mention.create', repost))).toEqual(['SKIPPED'])
    expect(await kindsOf(activity('post.create', A_MENTION))).toEqual(['SKIPPED'])
    const elsewhere = { ownAddresses: ['x:7'] }
    expect(await kindsOf(read(activityOf('post.mention.create', A_MENTION), elsewhere))).toEqual(['SKIPPED'])
    const tweets = { for_user_id: SHOP, tweet_create_events: [A_TWEET] }
    expect(await kindsOf(read(tweets, elsewhere))).toEqual(['SKIPPED'])
    const retweet = { ...A_TWEET, retweeted_status: {} }
    expect(await kindsOf(read({ ...tweets, tweet_create_events: [retweet] }))).toEqual(['SKIPPED'])
  })
})

describe('whoever blocks us on X', () => {
  const BLOCK = {
    type: 'block',
    created_timestamp: '1741014245123',
    source: { id: ADA, screen_name: 'AdaByron' },
    target: { id: SHOP },
  }

  it('wants nothing of us there', async () => {
    const reports = await read({ for_user_id: SHOP, block_events: [BLOCK] })
    expect(reports.flatMap((report) => (report.kind === 'CONSENT' ? [report.event] : []))).toMatchObject([
      { channel: 'X', purposeClass: 'MARKETING', status: 'WITHDRAWN', customer: { value: 'adabyron' } },
      { channel: 'X', purposeClass: 'TRANSACTIONAL', status: 'WITHDRAWN' },
    ])
  })

  it('is told apart from whom we block', async () => {
    const ours = { ...BLOCK, source: BLOCK.target, target: BLOCK.source }
    expect(await kindsOf(read({ for_user_id: SHOP, block_events: [ours] }))).toEqual(['SKIPPED'])
  })
})

describe('what is about no contact on X', () => {
  it.each(
    [
      'post.repost.create post.delete like.create follow.follow follow.unfollow dm.read dm.indicate_typing',
      'chat.conversation_join mute.mute mute.unmute block.block block.unblock spaces.start spaces.end broadcast.chat',
      'profile.update.bio profile.update.profile_picture profile.update.banner_picture profile.update.screenname',
      'profile.update.handle profile.update.geo profile.update.url profile.update.verified_badge',
      'profile.update.affiliate_badge news.new oauth.revoke',
    ].flatMap((types) => types.split(' ')),
  )('is %s', async (type) => {
    expect(await kindsOf(activity(type, {}))).toEqual(['SKIPPED'])
  })

  it.each([
    'direct_message_mark_read_events',
    'direct_message_indicate_typing_events',
    'tweet_delete_events',
    'favorite_events',
    'follow_events',
    'unfollow_events',
    'unblock_events',
    'mute_events',
    'unmute_events',
  ])('is one of %s', async (list) => {
    expect(await kindsOf(read({ for_user_id: SHOP, [list]: [{}] }))).toEqual(['SKIPPED'])
  })

  it.each(['user_event', 'replay_event', 'replay_job_status'])('is %s', async (notice) => {
    expect(await kindsOf(read({ [notice]: {} }))).toEqual(['SKIPPED'])
  })
})

describe('what X does not write', () => {
  it.each([
    [activityOf('post.teleport', {}), 'UNKNOWN_VALUE', ['event_type']],
    [activityOf('dm.received', {}), 'REQUIRED', ['direct_message_events']],
    [activityOf('dm.sent', { direct_message_events: [{ type: 'song' }] }), 'UNKNOWN_VALUE', ['type']],
    [activityOf('chat.sent', { ...A_CHAT, created_at_msec: 'noon' }), 'BAD_INSTANT', ['created_at_msec']],
    [{ data: [{ ...A_MENTION, created_at: undefined }] }, 'REQUIRED', ['created_at']],
    [{ data: [{ ...A_MENTION, author_id: undefined }] }, 'REQUIRED', ['author_id']],
    [{ data: [{ ...A_MENTION, id: 2 ** 60 }] }, 'BAD_NUMBER', ['id']],
    [{ data: [{ ...A_MENTION, referenced_tweets: [{ type: 'sung' }] }] }, 'UNKNOWN_VALUE', ['type']],
    [{ data: [{ ...A_LISTED_MESSAGE, event_type: 'Song' }] }, 'UNKNOWN_VALUE', ['event_type']],
    [{ tweet_create_events: [{ ...A_TWEET, id_str: undefined }] }, 'BAD_NUMBER', ['id']],
    [{ tweet_create_events: [{ ...A_TWEET, created_at: '2025-03-03' }] }, 'BAD_INSTANT', ['created_at']],
    [{ title: 'Unauthorized', status: 401 }, 'UNKNOWN_VALUE', ['title']],
    [{ hello: 1 }, 'REQUIRED', ['data']],
    [7, 'UNREADABLE', []],
  ])('is refused by its name: %j', async (body, code, field) => {
    expect(rejectionsIn(await read(body))).toMatchObject([{ code, field }])
  })

  it('is refused once for a page that cannot be read without our own ids', async () => {
    const page = { data: [A_MENTION, A_REPLY] }
    expect(rejectionsIn(await read(page, { ownAddresses: ['+12025550100'] }))).toMatchObject([
      { code: 'REQUIRED', field: ['ownAddresses'], position: 'file record 1' },
    ])
  })
})

describe('deliveries of X', () => {
  const BODY =
    '{"for_user_id":"1500000000000000001","direct_message_events":[{"type":"message_create","id":"1896572000000000001","created_timestamp":"1741014245123","message_create":{"target":{"recipient_id":"1500000000000000001"},"sender_id":"1500000000000000002"}}]}'
  const delivery: Delivery = {
    method: 'POST',
    url: 'https://shop.example/webhooks/x',
    headers: { 'x-twitter-webhooks-signature': 'sha256=Im10mkMVbJEeuFbeAZw4z4i+8an3jX+WJDf7E0c2llw=' },
    body: Buffer.from(BODY),
    receivedAt: NOW,
  }
  const SECRETS = () => ['a consumer secret']

  it('are genuine with the signature of the consumer secret', async () => {
    expect(x.webhook?.verify(delivery, SECRETS).status).toBe('GENUINE')
    expect(x.webhook?.verify({ ...delivery, body: Buffer.from(`${BODY}\n`) }, SECRETS).status).toBe('REFUSED')
    const reports = x.webhook === undefined ? [] : await collected(x.webhook.read(delivery, {}))
    expect(contactsIn(reports)).toMatchObject([{ facts: { sourceId: '1896572000000000001', direction: 'INBOUND' } }])
  })

  const answerTo = (token: string, secrets = SECRETS) =>
    x.webhook?.probe?.(
      { ...delivery, method: 'GET', url: `${delivery.url}?${new URLSearchParams({ crc_token: token })}` },
      secrets,
    )

  it('go on while the challenge is answered', () => {
    expect(answerTo('bm9uY2U+MTc0MQ==')).toEqual({
      status: 200,
      body: '{"response_token":"sha256=28fHQNibZZjKl3c2yLbheIvKibjk0/ELDPMYXB1NR/Y="}',
      contentType: 'application/json; charset=utf-8',
    })
    expect(answerTo('token', () => [])).toBeNull()
    expect(x.webhook?.probe?.({ ...delivery, method: 'GET' }, SECRETS)).toBeNull()
  })

  it('cannot be forged by asking for the signature of a body', () => {
    expect(answerTo(BODY)).toBeNull()
    expect(answerTo('')).toBeNull()
  })
})
