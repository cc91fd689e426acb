import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, iso, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CONVERSATION, ADA, aPart, DESK, withParts, withSource } from './fixtures.ts'
import { intercom } from './intercom.ts'

const { lines } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('conversations of Intercom', () => {
  it('are a contact for each message, on the channel of that message', async () => {
    const reports = await lines(A_CONVERSATION)
    expect(customersIn(reports)).toMatchObject([
      {
        name: 'Ada Berg',
        identities: [
          { kind: 'EXTERNAL_ID', value: 'intercom:aa01' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
        ],
      },
    ])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EMAIL', value: 'ada@customer.example' },
        facts: { source: 'intercom', sourceId: 'conversation:71', channel: 'LIVE_CHAT', direction: 'INBOUND' },
      },
      {
        customer: { kind: 'EMAIL', value: 'ada@customer.example' },
        facts: { sourceId: 'part:501:aa01', direction: 'OUTBOUND', outcome: 'SENT', purpose: 'SUPPORT_REPLY' },
      },
      {
        facts: {
          sourceId: 'part:502',
          channel: 'EMAIL',
          direction: 'INBOUND',
          inReplyTo: ['part:501:aa01'],
          contactPoint: 'ada@customer.example',
        },
      },
    ])
    expect(factsIn(reports).map(({ occurredAt }) => iso(occurredAt))).toEqual([
      '2025-03-03T15:00:00.000Z',
      '2025-03-03T15:01:40.000Z',
      '2025-03-03T15:03:20.000Z',
    ])
    expect(reasonsIn(reports)).toEqual(['a change of the conversation, not a message'])
  })

  it('of version 1 of the API name their user otherwise', async () => {
    const old = {
      type: 'conversation',
      id: '8',
      created_at: 1549426675,
      user: { type: 'lead', id: 'bb02', email: '', name: null },
      conversation_message: { type: 'conversation_message', id: '1', body: 'Hello', author: DESK },
      conversation_parts: { conversation_parts: [aPart({ author: { type: 'user', id: 'bb02' } })] },
    }
    expect(contactsIn(await lines(old))).toMatchObject([
      { customer: { value: 'intercom:bb02' }, facts: { sourceId: 'conversation:8:bb02', direction: 'OUTBOUND' } },
      { customer: { value: 'intercom:bb02' }, facts: { direction: 'INBOUND', inReplyTo: ['conversation:8:bb02'] } },
    ])
  })

  it.each([
    ['conversation', 'LIVE_CHAT'],
    ['conversation_message', 'LIVE_CHAT'],
    ['phone_switch', 'LIVE_CHAT'],
    ['email', 'EMAIL'],
    ['facebook', 'FACEBOOK'],
    ['instagram', 'INSTAGRAM'],
    ['push', 'APP_PUSH'],
    ['sms', 'SMS'],
    ['twitter', 'X'],
    ['whatsapp', 'WHATSAPP'],
  ])('that came in by %s are on %s', async (type, channel) => {
    expect(factsIn(await lines(withSource({ type })))).toMatchObject([{ channel }])
  })

  it.each([
    ['user', 'INBOUND', null],
    ['lead', 'INBOUND', null],
    ['contact', 'INBOUND', null],
    ['visitor', 'INBOUND', null],
    ['admin', 'OUTBOUND', null],
    ['team', 'OUTBOUND', null],
    ['bot', 'OUTBOUND', true],
    ['operator', 'OUTBOUND', true],
  ])('begun by a %s are %s', async (type, direction, automated) => {
    const begun = withSource({ author: { type, id: 'aa01' } })
    expect(factsIn(await lines(begun))).toMatchObject([{ direction, automated }])
  })

  it.each([
    ['customer_initiated', 1, []],
    ['admin_initiated', 1, []],
    ['operator_initiated', 1, []],
    ['automated', 0, [expect.stringContaining('only once it was answered')]],
    ['campaigns_initiated', 0, [expect.stringContaining('only once it was answered')]],
  ])('that were %s tell %i beginnings', async (delivered_as, contacts, reasons) => {
    const reports = await lines(withSource({ delivered_as }))
    expect([factsIn(reports).length, reasonsIn(reports)]).toEqual([contacts, reasons])
  })

  it('with several people are a contact with each whom we wrote to, and one with who wrote', async () => {
    const group = {
      ...withParts(aPart({}), aPart({ id: '601', author: ADA })),
      contacts: [{ id: 'aa01' }, { id: 'cc03' }],
    }
    expect(factsIn(await lines(group)).map(({ sourceId }) => sourceId)).toEqual([
      'conversation:71',
      'part:600:aa01',
      'part:600:cc03',
      'part:601',
    ])
  })

  it('that we began wait for an answer until there has been one', async () => {
    const begun = {
      ...A_CONVERSATION,
      source: { ...A_CONVERSATION.source, author: DESK, delivered_as: 'admin_initiated' },
      first_contact_reply: { created_at: 1741014120 },
      conversation_parts: { conversation_parts: [aPart({ id: '1', created_at: 1741014110 }), aPart({ id: '2' })] },
    }
    expect(factsIn(await lines(begun)).map(({ purpose }) => purpose)).toEqual([null, null, 'SUPPORT_REPLY'])
  })

  it('about a call are told by the call', async () => {
    const call = withSource({ type: 'phone_call' })
    const written = { ...call, conversation_parts: { conversation_parts: [aPart({})] } }
    expect(reasonsIn(await lines(written))).toEqual([
      'the conversation of a call, which the list of calls tells',
      'something written about a call, which the list of calls tells',
    ])
  })

  it('with a word that is not known are refused by its name', async () => {
    const reports = await lines(
      withSource({ type: 'pigeon' }),
      withSource({ delivered_as: 'by_hand' }),
      withSource({ author: { type: 'ghost', id: '1' } }),
      { ...withSource({}), created_at: 'yesterday' },
      { ...withSource({}), id: null },
    )
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['source.type'], position: 'page line 1' },
      { code: 'UNKNOWN_VALUE', field: ['source.delivered_as'] },
      { code: 'UNKNOWN_VALUE', field: ['author.type'] },
      { code: 'BAD_INSTANT', field: ['created_at'] },
      { code: 'REQUIRED', field: ['id'] },
    ])
  })
})
