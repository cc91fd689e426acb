import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn } from '../../test/reports.ts'
import { factsIn, namesIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { zendesk } from './zendesk.ts'

const { file } = readingOf(zendesk, { phoneRegion: 'US' })

describe('copies of Zendesk in tables', () => {
  it('tell tickets and users by the columns of the API', async () => {
    const tickets =
      'id,created_at,is_public,requester_id,submitter_id,status,via_channel,via_source_from_address,via_source_rel\n71,2025-03-03 15:00:00,TRUE,101,101,open,email,ada@customer.example,\n72,2025-03-03 15:00:00,FALSE,101,7,open,voice,,outbound\n'
    const reports = await file(tickets)
    expect(factsIn(reports)).toMatchObject([
      { sourceId: 'ticket:71', channel: 'EMAIL', occurredAt: Date.UTC(2025, 2, 3, 15) },
      { sourceId: 'ticket:72', channel: 'PHONE', direction: 'OUTBOUND' },
    ])
    expect(namesIn(reports)).toEqual(['ada@customer.example', 'zendesk:101'])
    expect(customersIn(await file('id,email,role,time_zone\n101,a@b.example,end-user,London\n'))).toMatchObject([
      { timeZone: 'Europe/London' },
    ])
  })

  it('tell comments once the role and the ticket are joined to them', async () => {
    const header = 'id,created,facebook_comment,public,ticket_id,tweet,user_id,voice_comment'
    const row = '501,2025-03-03 15:30:00,FALSE,TRUE,71,FALSE,7,FALSE'
    expect(rejectionsIn(await file(`${header}\n${row}\n`))).toMatchObject([
      { code: 'REQUIRED', field: ['author_role'] },
    ])
    const joined = `${header},author_role,requester_id,submitter_id,via_channel,ticket_created_at`
    const ticket = '101,101,email,2025-03-03 15:00:00'
    const reports = await file(
      [
        joined,
        `${row},agent,${ticket}`,
        `500,2025-03-03 15:00:00,FALSE,TRUE,71,FALSE,101,FALSE,end-user,${ticket}`,
        `502,2025-03-03 16:00:00,TRUE,TRUE,71,FALSE,101,FALSE,end-user,${ticket}`,
        `503,2025-03-03 16:00:00,FALSE,TRUE,71,TRUE,101,FALSE,end-user,${ticket}`,
        `504,2025-03-03 16:00:00,FALSE,FALSE,71,FALSE,7,FALSE,agent,${ticket}`,
      ].join('\n'),
    )
    expect(factsIn(reports).map((facts) => [facts.sourceId, facts.direction, facts.channel])).toEqual([
      ['comment:501', 'OUTBOUND', 'EMAIL'],
      ['ticket:71', 'INBOUND', 'EMAIL'],
      ['comment:502', 'INBOUND', 'FACEBOOK'],
      ['comment:503', 'INBOUND', 'X'],
    ])
    expect(reasonsIn(reports)).toEqual(['a note among colleagues'])
  })

  const EVENTS = 'chat_id,created_at,actor_id,original_message,type,user_id,ticket_id'
  const eventRow = (actor: string, type = 'ChatMessage', user = '', original = '', ticket = '') =>
    `c1,2025-03-03 15:00:00.5,${actor},${original},${type},${user},${ticket}`
  const BOT = '"{""source"":{""type"":""zd:answerBot""}}"'

  it.each([
    [eventRow('101'), { sourceId: 'chat:c1', direction: 'INBOUND', automated: null }],
    [eventRow('101', 'ChatFileAttachment'), { sourceId: 'chat:c1', direction: 'INBOUND' }],
    [eventRow('101', 'ChatMessage', '', '', '71'), { sourceId: 'ticket:71', direction: 'INBOUND' }],
    [eventRow('agent:7', 'ChatMessage', '101'), { sourceId: 'chat:c1:ours', direction: 'OUTBOUND', automated: null }],
    [eventRow('__trigger', 'ChatMessage', '101'), { sourceId: 'chat:c1:ours', direction: 'OUTBOUND', automated: true }],
    [eventRow('101', 'ChatMessage', '101', BOT), { sourceId: 'chat:c1:ours', automated: true }],
  ])('tell of the event %s', async (row, facts) => {
    const reports = await file(`${EVENTS}\n${row}\n`)
    expect(factsIn(reports)).toMatchObject([{ channel: 'LIVE_CHAT', ...facts }])
    expect(namesIn(reports)).toEqual(['zendesk:101'])
  })

  it.each([
    [eventRow('__system'), 'a message of a machine, which names no customer'],
    [eventRow('101', 'ChatMessage', '', BOT), 'a message of a machine, which names no customer'],
    [eventRow('101', 'ChatJoin'), 'somebody came or went, which is no message'],
    [eventRow('101', 'ChatLeave'), 'somebody came or went, which is no message'],
    [eventRow('101', 'ChatEnd'), 'somebody came or went, which is no message'],
    [eventRow('101', 'ChatMessageStatus'), 'whether a message arrived, of a message that is not named'],
    [eventRow('101', 'ChatRating'), 'a rating, which is no message'],
    [eventRow('101', 'ChatComment'), 'a rating, which is no message'],
    [eventRow('101', 'ChatDepartmentTransfer'), 'a change of the chat, not a message'],
    [eventRow('101', 'ChatNameChanged'), 'a change of the chat, not a message'],
    [eventRow('101', 'ChatEmailChanged'), 'a change of the chat, not a message'],
    [eventRow('101', 'ChatPhoneChanged'), 'a change of the chat, not a message'],
    [eventRow('101', 'ChatNoteChanged'), 'a change of the chat, not a message'],
    [eventRow('101', 'ChatTagsChanged'), 'a change of the chat, not a message'],
  ])('leave out the event %s', async (row, why) => {
    expect(reasonsIn(await file(`${EVENTS}\n${row}\n`))).toEqual([why])
  })

  it('refuse events that name nobody, or are not known', async () => {
    const reports = await file([EVENTS, eventRow('agent:7'), eventRow(''), eventRow('101', 'ChatSeance')].join('\n'))
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'REQUIRED', field: ['user_id'] },
      { code: 'REQUIRED', field: ['actor_id'] },
      { code: 'UNKNOWN_VALUE', field: ['type'] },
    ])
    const chats = await file('chat_id,channel,integration_id,ticket_id,user_id,visitor_id\nc1,chat,,71,101,v1\n')
    expect(reasonsIn(chats)).toEqual([expect.stringContaining('a chat without a time')])
  })
})
