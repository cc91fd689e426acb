import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, rejectionsIn } from '../../test/reports.ts'
import { factsIn, namesIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_COMMENT, A_TICKET, A_USER, AN_AGENT, OPENING, viaOf } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { lines, page } = readingOf(zendesk, { phoneRegion: 'US' })

describe('tickets of Zendesk', () => {
  it('are what the customer asked with, joined with the address they wrote from', async () => {
    const reports = await page({ tickets: [A_TICKET], after_cursor: 'x' })
    expect(customersIn(reports)).toMatchObject([
      {
        name: 'Ada Berg',
        identities: [
          { kind: 'EXTERNAL_ID', value: 'zendesk:101' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
        ],
      },
    ])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EMAIL', value: 'ada@customer.example' },
        facts: {
          source: 'zendesk',
          sourceId: 'ticket:71',
          channel: 'EMAIL',
          direction: 'INBOUND',
          contactPoint: 'ada@customer.example',
          occurredAt: Date.UTC(2025, 2, 3, 15),
        },
      },
    ])
  })

  it.each([
    ['mail', 'EMAIL', 'EMAIL'],
    ['email', 'EMAIL', 'EMAIL'],
    ['mailgun', 'EMAIL', 'EMAIL'],
    ['recovered_from_suspended_tickets', 'EMAIL', 'EMAIL'],
    ['web_form', 'WEB_FORM', 'EMAIL'],
    ['web', 'WEB_FORM', 'EMAIL'],
    ['web_widget', 'WEB_FORM', 'EMAIL'],
    ['dropbox', 'WEB_FORM', 'EMAIL'],
    ['helpcenter', 'WEB_FORM', 'EMAIL'],
    ['help_center', 'WEB_FORM', 'EMAIL'],
    ['mobile_sdk', 'WEB_FORM', 'EMAIL'],
    ['answer_bot_for_web_widget', 'WEB_FORM', 'EMAIL'],
    ['answer_bot_for_sdk', 'WEB_FORM', 'EMAIL'],
    ['voicemail', 'PHONE', 'EMAIL'],
    ['phone_call_inbound', 'PHONE', 'EMAIL'],
    ['api_voicemail', 'PHONE', 'EMAIL'],
    ['api_phone_call_inbound', 'PHONE', 'EMAIL'],
    ['chat', 'LIVE_CHAT', 'LIVE_CHAT'],
    ['chat_transcript', 'LIVE_CHAT', 'LIVE_CHAT'],
    ['native_messaging', 'LIVE_CHAT', 'LIVE_CHAT'],
    ['chat_offline_message', 'LIVE_CHAT', 'EMAIL'],
    ['sms', 'SMS', 'SMS'],
    ['text_message', 'SMS', 'SMS'],
    ['twilio_sms', 'SMS', 'SMS'],
    ['messagebird_sms', 'SMS', 'SMS'],
    ['whatsapp', 'WHATSAPP', 'WHATSAPP'],
    ['facebook', 'FACEBOOK', 'FACEBOOK'],
    ['facebook_post', 'FACEBOOK', 'FACEBOOK'],
    ['facebook_message', 'FACEBOOK', 'FACEBOOK'],
    ['sunshine_conversations_facebook_messenger', 'FACEBOOK', 'FACEBOOK'],
    ['instagram_dm', 'INSTAGRAM', 'INSTAGRAM'],
    ['twitter', 'X', 'X'],
    ['twitter_dm', 'X', 'X'],
    ['sunshine_conversations_twitter_dm', 'X', 'X'],
    [4, 'EMAIL', 'EMAIL'],
    ['57', 'SMS', 'SMS'],
  ])('that came in by %s are asked over %s and answered over %s', async (channel, asked, answered) => {
    const comment = { ...A_COMMENT, via: undefined }
    const reports = await lines({ ...viaOf(channel), comments: [{ ...OPENING, via: undefined }, comment] })
    expect(factsIn(reports).map((facts) => [facts.direction, facts.channel])).toEqual([
      ['INBOUND', asked],
      ['OUTBOUND', answered],
    ])
  })

  it.each([
    'web_service',
    'api',
    'import',
    'answer_bot_api',
    'ticket_sharing',
    'closed_ticket',
    'mobile',
    'iphone',
    'lotus',
  ])('that came in by %s tell what we wrote, and not how it was asked', async (channel) => {
    const comment = { ...A_COMMENT, via: undefined }
    const reports = await lines({ ...viaOf(channel), comments: [{ ...OPENING, via: undefined }, comment] })
    expect(factsIn(reports)).toMatchObject([{ sourceId: 'comment:501', direction: 'OUTBOUND', channel: 'EMAIL' }])
    expect(reasonsIn(reports)).toEqual([expect.stringContaining('does not tell how the customer asked')])
  })

  it.each([
    ['telegram', 'none of the channels here'],
    ['viber', 'none of the channels here'],
    ['wechat', 'none of the channels here'],
    ['line', 'none of the channels here'],
    ['kakaotalk', 'none of the channels here'],
    ['apple_business_chat', 'none of the channels here'],
    ['google_business_messages', 'none of the channels here'],
    ['google_rcs', 'none of the channels here'],
    ['any_channel', 'none of the channels here'],
    ['sunshine_conversations_api', 'none of the channels here'],
    ['business_messaging_slack_connect', 'none of the channels here'],
    ['answer_bot_for_slack', 'none of the channels here'],
    ['forum', 'none of the channels here'],
    ['topic', 'none of the channels here'],
    ['get_satisfaction', 'none of the channels here'],
    ['side_conversation', 'with somebody else'],
    ['sample_ticket', 'to show itself'],
    ['sample_interactive_ticket', 'to show itself'],
    ['twitter_favorite', 'a like'],
    ['rule', 'by nobody'],
    ['rule_revision', 'by nobody'],
    ['merge', 'by nobody'],
    ['batch', 'by nobody'],
    ['linked_problem', 'by nobody'],
    ['group_change', 'by nobody'],
    ['group_deletion', 'by nobody'],
    ['user_change', 'by nobody'],
    ['user_deletion', 'by nobody'],
    ['user_merge', 'by nobody'],
    ['resource_push', 'by nobody'],
    ['macro_reference', 'by nobody'],
    ['automatic_solution_suggestions', 'by nobody'],
    ['satisfaction_prediction', 'by nobody'],
    ['ticket_tagging', 'by nobody'],
    ['admin_setting', 'by nobody'],
    ['monitor_event', 'by nobody'],
    ['omnichannel', 'by nobody'],
    ['symphony', 'by nobody'],
    ['answer_bot_for_agents', 'by nobody'],
    [8, 'by nobody'],
  ])('that came in by %s are left out: %s', async (channel, why) => {
    expect(reasonsIn(await lines(viaOf(channel)))).toEqual([expect.stringContaining(why)])
  })

  it('that a colleague wrote for a customer are ours, and wait for an answer', async () => {
    const ticket = { ...A_TICKET, submitter_id: 7, via: { channel: 'web' } }
    const reply = { ...A_COMMENT, author_id: 101, via: { channel: 'email' } }
    const reports = await lines({ ...ticket, comments: [{ ...OPENING, author_id: 7 }, reply] })
    expect(factsIn(reports)).toMatchObject([
      { sourceId: 'ticket:71', direction: 'OUTBOUND', channel: 'EMAIL', purpose: null },
      { sourceId: 'comment:501', direction: 'INBOUND', inReplyTo: ['ticket:71'] },
    ])
  })

  it('of chats and social networks were begun by the customer, whoever is noted', async () => {
    const reports = await lines({ ...viaOf('chat'), submitter_id: 7 }, { ...viaOf('facebook'), submitter_id: 7 })
    expect(factsIn(reports).map(({ direction }) => direction)).toEqual(['INBOUND', 'INBOUND'])
  })

  it.each([
    [viaOf('voicemail'), 'INBOUND'],
    [{ ...viaOf('phone_call_inbound'), submitter_id: 7 }, 'INBOUND'],
    [viaOf('phone_call_outbound'), 'OUTBOUND'],
    [viaOf('api_phone_call_outbound'), 'OUTBOUND'],
    [viaOf('voice', { rel: 'voicemail' }), 'INBOUND'],
    [viaOf('voice', { rel: 'inbound' }), 'INBOUND'],
    [viaOf('voice', { rel: 'outbound' }), 'OUTBOUND'],
  ])('of calls went the way that %j says, also where nobody could read them', async (ticket, direction) => {
    expect(factsIn(await lines({ ...ticket, is_public: false }))).toMatchObject([{ channel: 'PHONE', direction }])
  })

  it('of calls are joined with the number of the customer', async () => {
    const ends = { from: { phone: '+12025550142' }, to: { phone: '+12025550100' } }
    const reports = await lines(
      viaOf('voice', { ...ends, rel: 'inbound' }),
      viaOf('voice', { from: ends.to, to: ends.from, rel: 'outbound' }),
      viaOf('voice', { from: { phone: 'Anonymous' }, rel: 'inbound' }),
    )
    expect(namesIn(reports)).toEqual(['+12025550142', '+12025550142', 'zendesk:101'])
  })

  it('that were deleted, are among colleagues or name nobody are left out', async () => {
    const reports = await lines(
      { ...A_TICKET, status: 'deleted' },
      { ...A_TICKET, is_public: false },
      { ...A_TICKET, requester_id: null },
    )
    expect(reasonsIn(reports)).toEqual([
      'a ticket that was deleted',
      'a ticket among colleagues',
      'a ticket that names no requester',
    ])
  })

  it('are known by the users of their page, wherever these stand', async () => {
    const asked = { ...A_TICKET, id: 72, requester_id: 7, submitter_id: 7 }
    const reports = await page({ tickets: [viaOf('web'), asked], users: [A_USER, AN_AGENT] })
    expect(reports.map(({ kind }) => kind)).toEqual(['CUSTOMER', 'SKIPPED', 'CONTACT', 'SKIPPED'])
    expect(reports.map(({ position }) => position)).toEqual([
      'page record 3',
      'page record 4',
      'page record 1',
      'page record 2',
    ])
    expect(namesIn(reports)).toEqual(['zendesk:101'])
    expect(reasonsIn(reports)).toEqual(['a colleague', 'a ticket that a colleague asked for'])
  })

  it('are held back for the users of one page, and not for more', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({ ...viaOf('web'), id: at + 1 }))
    const reports = await page({ tickets: many, users: [A_USER] })
    expect(factsIn(reports)).toHaveLength(2_500)
    expect(reports.findIndex(({ kind }) => kind === 'CUSTOMER')).toBe(2_002)
    const long = Array.from({ length: 30 }, (_, at) => ({ ...viaOf('web'), id: at + 1, note: 'x'.repeat(900_000) }))
    expect((await page({ tickets: long, users: [A_USER] })).findIndex(({ kind }) => kind === 'CUSTOMER')).toBe(30)
  })

  it('with a word that is not known are refused by its name', async () => {
    const reports = await lines(
      viaOf('pigeon'),
      viaOf('voice', { rel: 'sideways' }),
      { ...A_TICKET, via: {} },
      { ...A_TICKET, created_at: 'yesterday' },
      { ...A_TICKET, id: null },
      { ...A_TICKET, id: 1e300 },
    )
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['via.channel'], position: 'page line 1' },
      { code: 'UNKNOWN_VALUE', field: ['via.source.rel'] },
      { code: 'REQUIRED', field: ['via.channel'] },
      { code: 'BAD_INSTANT', field: ['created_at'] },
      { code: 'REQUIRED', field: ['id'] },
      { code: 'BAD_NUMBER', field: ['id'] },
    ])
  })
})
