import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { A_MEMBER, consentsIn, MEMBER, read, SENT_AT, toldOf, whyOf } from './fixtures.ts'
import { mailchimp } from './mailchimp.ts'

describe('copies of Mailchimp in tables', () => {
  const TABLES: Readonly<Record<string, string>> = {
    'campaign.csv': 'id,send_time,subject_line\nc100,2025-03-03 15:00:00,Spring',
    'campaign_recipient.csv': `campaign_id,member_id,list_id\nc100,${MEMBER},l200\nc100,other,l200`,
    'campaign_recipient_activity.csv': `action,campaign_id,member_id,timestamp,bounce_type\nbounce,c100,other,2025-03-03 15:01:00,hard`,
    'list.csv': 'id,permission_reminder\nl200,because',
    'member.csv': `id,list_id,email_address,status,merge_fname,timestamp_opt,timezone\n${MEMBER},l200,ada@customer.example,subscribed,Ada,2024-01-02 10:05:00,`,
    'unsubscribe.csv': `campaign_id,member_id,list_id,reason,timestamp\nc100,${MEMBER},l200,,2025-03-04 08:00:00`,
  }

  it('are read out of one archive, campaigns first', async () => {
    const entries = Object.entries(TABLES).map(([name, body]) => ({
      header: { name, size: body.length, type: 'file' as const },
      body,
    }))
    const folder = { header: { name: 'tables/', size: 0, type: 'directory' as const } }
    const reports = await reportsOf(mailchimp, await packTar([folder, ...entries]))
    expect(toldOf(reports)).toEqual([
      ['SENT', SENT_AT, SENT_AT],
      ['SENT', SENT_AT, SENT_AT],
      ['BOUNCED', SENT_AT, '2025-03-03T15:01:00.000Z'],
    ])
    expect(consentsIn(reports).map(({ status, customer }) => [status, customer])).toEqual([
      ['GRANTED', { kind: 'EMAIL', value: 'ada@customer.example' }],
      ['WITHDRAWN', { kind: 'EXTERNAL_ID', value: `mailchimp:${MEMBER}` }],
    ])
    expect(customersIn(reports)).toMatchObject([{ name: 'Ada' }])
    expect(reports.map(({ position }) => position)).toContain('file campaign_recipient.csv line 3')
    expect(rejectionsIn(reports)).toEqual([])
  })

  it('in a torn archive are read as far as they go', async () => {
    const body = TABLES['member.csv'] ?? ''
    const archive = await packTar([
      { header: { name: 'member.csv', size: body.length, type: 'file' }, body },
      { header: { name: 'rest.csv', size: 9_000, type: 'file' }, body: 'x'.repeat(9_000) },
    ])
    const reports = await reportsOf(mailchimp, archive.subarray(0, 2_000))
    expect(customersIn(reports)).toHaveLength(1)
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'UNREADABLE', message: expect.stringContaining('breaks off') },
    ])
  })
})

describe('answers of batch operations', () => {
  const answer = (status_code: number, response: string) => [{ status_code, operation_id: 'o1', response }]

  it('are unfolded', async () => {
    const reports = await read(answer(200, JSON.stringify({ members: [A_MEMBER], list_id: 'l200' })))
    expect(reports.map(({ kind }) => kind)).toEqual(['CUSTOMER', 'CONSENT'])
    expect(reports[0]?.position).toBe('file record 1 answer 1')
  })

  it('that failed or are no JSON are refused', async () => {
    const reports = await read([...answer(404, '{}'), ...answer(200, 'sorry')])
    expect(rejectionsIn(reports).map(({ message }) => message)).toEqual([
      'the operation was answered 404',
      'its response is not JSON',
    ])
  })
})

describe('a file of Mailchimp', () => {
  it('that is something else is refused', async () => {
    expect(rejectionsIn(await reportsOf(mailchimp, '{"hello":1}'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', message: expect.stringContaining('Mailchimp') },
    ])
  })

  it.each([
    [{ sent_to: [{ email_id: 'x' }] }, 'email activity'],
    [{ lists: [{ id: 'l200' }] }, 'audience'],
    [{ id: 'b1', status: 'finished', response_body_url: 'https://shop.example' }, 'archive'],
  ])('with %j is about no contact', async (document, why) => {
    expect(whyOf(await read(document))).toEqual([expect.stringContaining(why)])
  })
})
