import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, rejectionsIn } from '../../test/reports.ts'
import { A_CAMPAIGN, AN_EMAIL, AN_UNSUBSCRIBE, consentsIn, MEMBER, read, SENT_AT, toldOf, whyOf } from './fixtures.ts'

describe('email activity of Mailchimp', () => {
  const at = (hour: number) => `2025-03-03T${hour}:30:00+00:00`

  it.each([
    [[], ['SENT', SENT_AT, SENT_AT]],
    [[{ action: 'open', timestamp: at(16) }], ['SEEN', SENT_AT, '2025-03-03T16:30:00.000Z']],
    [
      [
        { action: 'click', timestamp: at(17), url: 'https://shop.example' },
        { action: 'click', timestamp: at(16), url: 'https://shop.example' },
        { action: 'open', timestamp: at(18) },
      ],
      ['ENGAGED', SENT_AT, '2025-03-03T17:30:00.000Z'],
    ],
    [[{ action: 'bounce', type: 'hard', timestamp: at(15) }], ['BOUNCED', SENT_AT, '2025-03-03T15:30:00.000Z']],
    [[{ action: 'bounce', type: 'soft', timestamp: at(15) }], ['FAILED', SENT_AT, '2025-03-03T15:30:00.000Z']],
  ])('with %j is one mail that went so: %j', async (activity, told) => {
    const reports = await read({ campaigns: [A_CAMPAIGN] }, { emails: [{ ...AN_EMAIL, activity }] })
    expect(toldOf(reports)).toEqual([told])
  })

  it('names the mail by campaign and member, and its customer by address', async () => {
    const reports = await read({ campaigns: [A_CAMPAIGN] }, { emails: [AN_EMAIL] })
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EMAIL', value: 'ada@customer.example' },
        facts: {
          source: 'mailchimp',
          sourceId: `c100:${MEMBER}`,
          channel: 'EMAIL',
          direction: 'OUTBOUND',
          campaign: 'c100',
          contactPoint: 'ada@customer.example',
        },
      },
    ])
    expect(customersIn(reports)).toMatchObject([
      { identities: [{ kind: 'EXTERNAL_ID', value: `mailchimp:${MEMBER}` }, { kind: 'EMAIL' }] },
    ])
  })

  it('of a campaign whose sending is not told is refused, also where somebody reacted', async () => {
    const reports = await read({ emails: [AN_EMAIL, { ...AN_EMAIL, activity: [] }] })
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'REQUIRED', field: ['send_time'], message: expect.stringContaining('c100') },
      { code: 'REQUIRED', field: ['send_time'] },
    ])
    expect(reports).toHaveLength(2)
  })

  it('with a word that is not known is refused by its name', async () => {
    const activity = [{ action: 'teleport', timestamp: '2025-03-03T15:30:00+00:00' }]
    const bounce = [{ action: 'bounce', type: 'elastic', timestamp: '2025-03-03T15:30:00+00:00' }]
    const reports = await read(
      { campaigns: [A_CAMPAIGN] },
      {
        emails: [
          { ...AN_EMAIL, activity },
          { ...AN_EMAIL, activity: bounce },
        ],
      },
    )
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['action'] },
      { code: 'UNKNOWN_VALUE', field: ['type'] },
    ])
  })
})

describe('activity of one member', () => {
  const action = (name: string, hour: number, others = {}) => ({
    action: name,
    timestamp: `2025-03-03T${hour}:00:00+00:00`,
    campaign_id: 'c100',
    ...others,
  })
  const activity = (...actions: readonly object[]) => read({ activity: actions, email_id: MEMBER, list_id: 'l200' })

  it('tells sending and reaction of one mail under one name', async () => {
    const reports = await activity(action('open', 16), action('sent', 15))
    expect(toldOf(reports)).toEqual([
      ['SEEN', SENT_AT, '2025-03-03T16:00:00.000Z'],
      ['SENT', SENT_AT, SENT_AT],
    ])
    expect(contactsIn(reports)).toMatchObject([
      { customer: { kind: 'EXTERNAL_ID', value: `mailchimp:${MEMBER}` }, facts: { sourceId: `c100:${MEMBER}` } },
      { facts: { sourceId: `c100:${MEMBER}` } },
    ])
  })

  it('tells who left', async () => {
    expect(consentsIn(await activity(action('unsub', 16)))).toMatchObject([{ status: 'WITHDRAWN', proof: 'c100' }])
  })

  it('leaves out reactions to what was sent earlier, and transactional mails without an id', async () => {
    expect(whyOf(await activity(action('click', 16), action('mandrill_open', 16, { campaign_id: '' })))).toEqual([
      expect.stringContaining('sent before'),
      expect.stringContaining('transactional'),
    ])
  })
})

describe('who left or complained', () => {
  it('is told by reports, and nothing that they wrote is kept', async () => {
    const reports = await read({ unsubscribes: [AN_UNSUBSCRIBE] })
    expect(consentsIn(reports)).toMatchObject([
      { channel: 'EMAIL', purposeClass: 'MARKETING', status: 'WITHDRAWN', at: Date.UTC(2025, 2, 4, 8), proof: 'c100' },
    ])
    expect(JSON.stringify(reports)).not.toContain('too often')
  })

  it('declined the mail that they called abuse', async () => {
    const complaint = { ...AN_UNSUBSCRIBE, date: '2025-03-04T08:00:00+00:00' }
    const reports = await read({ campaigns: [A_CAMPAIGN] }, { abuse_reports: [complaint] })
    expect(toldOf(reports)).toEqual([['DECLINED', SENT_AT, '2025-03-04T08:00:00.000Z']])
    expect(consentsIn(reports)).toMatchObject([{ status: 'WITHDRAWN' }])
  })
})
