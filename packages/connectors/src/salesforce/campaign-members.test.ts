import { describe, expect, it } from 'vitest'
import { iso } from '../../test/reports.ts'
import { A_LEAD, A_MEMBER, ADA } from './fixtures.ts'
import { factsOf, SHE, told } from './read-composed.ts'

describe('members of campaigns', () => {
  it('were written to by its channel', async () => {
    expect(await factsOf(A_MEMBER)).toMatchObject([
      { channel: 'EMAIL', direction: 'OUTBOUND', outcome: 'SENT', campaign: A_MEMBER.CampaignId },
    ])
    const responded = { ...A_MEMBER, Status: 'Came', HasResponded: true, FirstRespondedDate: '2025-03-05' }
    const [facts] = await factsOf(responded)
    expect([facts?.outcome, iso(facts?.outcomeAt)]).toEqual(['ENGAGED', '2025-03-05T00:00:00.000Z'])
  })

  const type = (Type: string | null) => ({ ...A_MEMBER, Campaign: { Type } })
  it.each([
    ['Email', 'EMAIL'],
    ['Direct Mail', 'LETTER'],
    ['Telemarketing', 'PHONE'],
  ])('of a campaign by %s are contacts by %s', async (name, channel) => {
    expect(await factsOf(type(name))).toMatchObject([{ channel }])
  })

  it.each([
    'Advertisement',
    'Banner Ads',
    'Conference',
    'Other',
    'Partners',
    'Public Relations',
    'Referral Program',
    'Seminar / Conference',
    'Trade Show',
    'Webinar',
  ])('of a campaign by %s are none', async (name) => {
    expect(await told(type(name))).toEqual(['skipped: a member of a campaign that sends nothing to single people'])
  })

  it.each([
    [type('Skywriting'), 'UNKNOWN_VALUE Campaign.Type'],
    [type(null), 'REQUIRED Campaign.Type'],
    [{ ...A_MEMBER, Campaign: null, 'Campaign.Type': 'Email' }, `salesforce:${A_LEAD} SENT`],
    [{ ...A_MEMBER, Status: 'Responded' }, `salesforce:${A_LEAD} ENGAGED`],
    [{ ...A_MEMBER, Status: 'Planned' }, 'UNKNOWN_VALUE Status'],
    [{ ...A_MEMBER, ContactId: ADA, LeadId: null }, `${SHE} SENT`],
    [{ ...A_MEMBER, LeadId: null }, 'skipped: a member of a campaign that is no contact and no lead'],
  ])('are told from what is told of them: %j', async (member, expected) => {
    expect(await told(member)).toEqual([expected])
  })

  it('to whom nothing was sent are known by a word of the organisation', async () => {
    const fields = { CampaignMember: { columns: {}, words: { Status: { Planned: null } } } }
    expect(await told({ ...A_MEMBER, Status: 'Planned' }, { fields })).toEqual([
      'skipped: a member of a campaign to whom nothing was sent',
    ])
  })
})
