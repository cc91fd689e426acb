import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn } from '../../test/reports.ts'
import { factsIn, namesIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CHAT, A_COMMENT, A_TICKET, A_USER, AN_AGENT, OPENING, viaOf, withComments } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { lines, page } = readingOf(zendesk, { phoneRegion: 'US' })

describe('comments of Zendesk', () => {
  it('are contacts beside what began the ticket, which is told once', async () => {
    const reports = await lines(withComments(OPENING, A_COMMENT))
    expect(factsIn(reports)).toMatchObject([
      { sourceId: 'ticket:71', direction: 'INBOUND', channel: 'EMAIL' },
      { sourceId: 'comment:501', direction: 'OUTBOUND', channel: 'EMAIL', purpose: 'SUPPORT_REPLY' },
    ])
    expect(iso(factsIn(reports)[1]?.occurredAt)).toBe('2025-03-03T15:30:00.000Z')
  })

  it('of somebody else, written as the ticket began, are contacts of their own', async () => {
    const reports = await lines(withComments(OPENING, { ...A_COMMENT, created_at: A_TICKET.created_at }))
    expect(factsIn(reports).map(({ sourceId }) => sourceId)).toEqual(['ticket:71', 'comment:501'])
  })

  it('of the customer answer what we wrote before, over the channel of the comment', async () => {
    const answer = {
      ...A_COMMENT,
      id: 502,
      author_id: 101,
      created_at: '2025-03-03T15:40:00Z',
      via: { channel: 'email', source: { from: { address: 'ada@home.example' } } },
    }
    const reports = await lines(
      withComments(OPENING, A_COMMENT, answer, { ...answer, id: 503, via: { channel: 'web' } }),
    )
    expect(factsIn(reports).slice(2)).toMatchObject([
      { sourceId: 'comment:502', direction: 'INBOUND', channel: 'EMAIL', inReplyTo: ['comment:501'] },
      { sourceId: 'comment:503', direction: 'INBOUND', channel: 'WEB_FORM', inReplyTo: ['comment:501'] },
    ])
    expect(namesIn(reports)[2]).toBe('ada@home.example')
  })

  it.each([
    [{ public: false }, 'a note among colleagues'],
    [{ via: { channel: 'rule' } }, 'written by a rule'],
    [{ type: 'VoiceComment' }, 'a call, which the list of calls tells'],
  ])('with %j are left out: %s', async (changes, why) => {
    const reports = await lines(withComments(OPENING, { ...A_COMMENT, ...changes }, { ...A_COMMENT, ...changes }))
    expect([factsIn(reports).length, reasonsIn(reports)]).toEqual([1, [expect.stringContaining(why)]])
  })

  it('of a call are that call', async () => {
    const call = {
      type: 'VoiceComment',
      via: { channel: 'voice', source: { rel: 'outbound' } },
      data: { call_id: 12, call_duration: 61 },
    }
    const reports = await lines(withComments(OPENING, { ...A_COMMENT, ...call }))
    expect(factsIn(reports)[1]).toMatchObject({
      sourceId: 'call:12',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      durationSeconds: 61,
    })
    const voicemail = {
      ...viaOf('voicemail'),
      comments: [{ ...OPENING, type: 'VoiceComment', public: false, data: { call_duration: 9 } }],
    }
    expect(factsIn(await lines(voicemail))).toMatchObject([
      { sourceId: 'ticket:71', channel: 'PHONE', durationSeconds: 9 },
    ])
  })

  it.each([
    [{ author: { id: 9, role: 'agent' } }, 'OUTBOUND'],
    [{ author_id: 9, author_role: 'admin' }, 'OUTBOUND'],
    [{ author_id: 9, author_role: 'end-user' }, 'INBOUND'],
    [{ author_id: 7 }, 'OUTBOUND'],
    [{ author_id: 101 }, 'INBOUND'],
    [{ type: 'FacebookComment' }, 'OUTBOUND'],
    [{ type: 'Tweet' }, 'OUTBOUND'],
    [{ type: undefined }, 'OUTBOUND'],
  ])('with %j went %s', async (changes, direction) => {
    const reports = await lines(withComments(OPENING, { ...A_COMMENT, via: { channel: 'email' }, ...changes }))
    expect(factsIn(reports)[1]).toMatchObject({ direction })
  })

  it('that cannot be read leave the others alone', async () => {
    const reports = await lines(
      withComments(
        OPENING,
        { ...A_COMMENT, author_id: 9 },
        { ...A_COMMENT, public: undefined },
        { ...A_COMMENT, type: 'Sermon' },
        { ...A_COMMENT, author_role: 'pope' },
        A_COMMENT,
      ),
    )
    expect(factsIn(reports)).toHaveLength(2)
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'REQUIRED', field: ['author_role'] },
      { code: 'REQUIRED', field: ['public'] },
      { code: 'UNKNOWN_VALUE', field: ['type'] },
      { code: 'UNKNOWN_VALUE', field: ['author_role'] },
    ])
  })

  it('may come as a page of their own, with the ticket written to them', async () => {
    const alone = { ...A_COMMENT, ticket_id: 71, requester_id: 101, via: { channel: 'email' } }
    const reports = await page({ comments: [alone, { ...alone, requester_id: undefined }], users: [A_USER, AN_AGENT] })
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { value: 'zendesk:101' },
        facts: { sourceId: 'comment:501', direction: 'OUTBOUND', channel: 'EMAIL' },
      },
    ])
    expect(rejectionsIn(reports)).toMatchObject([{ code: 'REQUIRED', field: ['requester_id'] }])
  })

  it('keep nothing of what was written', async () => {
    const kept = JSON.stringify(await lines(withComments(OPENING, A_COMMENT)))
    expect(kept).not.toContain('Until six')
    expect(kept).not.toContain('Is the shop open')
    expect(JSON.stringify(await page({ chats: [A_CHAT] }))).not.toContain('Good day')
  })
})
