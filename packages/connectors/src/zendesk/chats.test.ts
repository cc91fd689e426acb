import { describe, expect, it } from 'vitest'
import { customersIn, iso, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf } from '../../test/vendor.ts'
import { A_CHAT } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { page } = readingOf(zendesk, { phoneRegion: 'US' })

describe('chats of Zendesk', () => {
  const chatted = (changes: object) => page({ chats: [{ ...A_CHAT, ...changes }] })

  it('are what the customer said, and what we said', async () => {
    const reports = await chatted({})
    expect(customersIn(reports)).toMatchObject([
      { identities: [{ value: 'zendesk:visitor:1.2345' }, { value: 'ada@customer.example' }] },
    ])
    expect(factsIn(reports)).toMatchObject([
      { sourceId: 'chat:2503.1.Abc', direction: 'INBOUND', channel: 'LIVE_CHAT', occurredAt: Date.UTC(2025, 2, 3, 15) },
      {
        sourceId: 'chat:2503.1.Abc:ours',
        direction: 'OUTBOUND',
        purpose: 'SUPPORT_REPLY',
        occurredAt: Date.UTC(2025, 2, 3, 15, 0, 25),
      },
    ])
  })

  it.each([
    [{ type: 'offline_msg', history: [], count: undefined }, ['INBOUND']],
    [{ missed: true }, ['INBOUND']],
    [{ started_by: 'agent' }, ['OUTBOUND', 'INBOUND']],
    [{ started_by: 'trigger' }, ['OUTBOUND', 'INBOUND']],
    [{ started_by: undefined, triggered: true, count: { visitor: 0 }, history: [] }, ['OUTBOUND']],
    [{ started_by: undefined, triggered: false }, ['INBOUND', 'OUTBOUND']],
  ])('with %j are %j', async (changes, directions) => {
    expect(factsIn(await chatted(changes)).map(({ direction }) => direction)).toEqual(directions)
  })

  it('that we began are answered by what the visitor wrote', async () => {
    expect(factsIn(await chatted({ started_by: 'trigger' }))).toMatchObject([
      { sourceId: 'chat:2503.1.Abc:ours', automated: true, outcome: 'SENT' },
      { inReplyTo: ['chat:2503.1.Abc:ours'], occurredAt: Date.UTC(2025, 2, 3, 15, 0, 5) },
    ])
  })

  it('without their history tell when they were answered by the time that it took', async () => {
    const [, ours] = factsIn(await chatted({ history: [] }))
    expect(iso(ours?.occurredAt)).toBe('2025-03-03T15:00:20.000Z')
  })

  it('that became a ticket are what began it', async () => {
    expect(factsIn(await chatted({ zendesk_ticket_id: 71 }))[0]?.sourceId).toBe('ticket:71')
  })

  it('with a word that is not known are refused by its name', async () => {
    const chats = [
      { ...A_CHAT, type: 'seance' },
      { ...A_CHAT, started_by: 'fate' },
      { ...A_CHAT, timestamp: 'noon' },
      { ...A_CHAT, visitor: {} },
    ]
    expect(rejectionsIn(await page({ chats })).map(({ field }) => field)).toEqual([
      ['type'],
      ['started_by'],
      ['timestamp'],
      ['id'],
    ])
  })
})
