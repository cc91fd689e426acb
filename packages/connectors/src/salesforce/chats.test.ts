import { describe, expect, it } from 'vitest'
import { iso } from '../../test/reports.ts'
import { A_CHAT, A_LEAD, A_SESSION } from './fixtures.ts'
import { AT, factsOf, SHE, told } from './read-composed.ts'

describe('chats', () => {
  it('came in, also where nobody took them', async () => {
    const [facts] = await factsOf(A_CHAT)
    expect(facts).toMatchObject({
      channel: 'LIVE_CHAT',
      direction: 'INBOUND',
      outcome: 'RECEIVED',
      durationSeconds: 12,
    })
    expect(iso(facts?.occurredAt)).toBe(AT)
    expect(await told({ ...A_CHAT, ContactId: null })).toEqual(['skipped: a chat with a visitor whom nobody has named'])
  })
})

describe('sessions of messengers', () => {
  it.each([
    ['EmbeddedMessaging', 'LIVE_CHAT'],
    ['Facebook', 'FACEBOOK'],
    ['Phone', 'PHONE'],
    ['Text', 'SMS'],
    ['Voice', 'PHONE'],
    ['WhatsApp', 'WHATSAPP'],
  ])('over %s are %s', async (ChannelType, channel) => {
    expect(await factsOf({ ...A_SESSION, ChannelType })).toMatchObject([
      { channel, direction: 'INBOUND', automated: null },
    ])
  })

  it.each([
    [{ Origin: 'AgentInitiated' }, [`${SHE} SENT`]],
    [{ Origin: 'OptOut' }, ['WHATSAPP MARKETING WITHDRAWN', 'WHATSAPP TRANSACTIONAL WITHDRAWN']],
    [{ Origin: 'OptIn' }, ['WHATSAPP MARKETING GRANTED', 'WHATSAPP TRANSACTIONAL GRANTED']],
    [{ Origin: 'Help' }, ['skipped: a session that only notes what the network did']],
    [{ Origin: 'ConversationClose' }, ['skipped: a session that only notes what the network did']],
    [{ Origin: 'ConversationControlLost' }, ['skipped: a session that only notes what the network did']],
    [{ Origin: 'Wind' }, ['UNKNOWN_VALUE Origin']],
    [{ ChannelType: 'AppleBusinessChat' }, ['skipped: a conversation over a network that is none of the channels']],
    [{ ChannelType: 'Line' }, ['skipped: a conversation over a network that is none of the channels']],
    [{ ChannelType: 'Smoke' }, ['UNKNOWN_VALUE ChannelType']],
    [{ EndUserContactId: null }, ['skipped: a conversation with somebody whom nobody has named']],
    [{ EndUserContactId: null, LeadId: A_LEAD }, [`salesforce:${A_LEAD} RECEIVED`]],
  ])('with %j tell %j', async (change, expected) => {
    expect(await told({ ...A_SESSION, ...change })).toEqual(expected)
  })

  it('that rules began are automatic', async () => {
    expect(await factsOf({ ...A_SESSION, Origin: 'TriggeredOutbound', AgentType: 'System' })).toMatchObject([
      { direction: 'OUTBOUND', automated: true },
    ])
  })
})
