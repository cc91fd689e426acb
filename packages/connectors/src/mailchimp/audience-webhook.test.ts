import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { deliveryTo, WEBHOOK_URL } from '../../test/fixture.ts'
import { collected, contactsIn, customersIn, NOW, rejectionsIn } from '../../test/reports.ts'
import { consentsIn, MEMBER, read } from './fixtures.ts'
import { mailchimp } from './mailchimp.ts'

describe('webhooks of an audience', () => {
  const MEMBER_FIELDS = {
    'data[id]': '8c4d2f',
    'data[list_id]': 'l200',
    'data[email]': 'Ada@customer.example',
    'data[merges][FNAME]': 'Ada',
    'data[merges][PHONE]': '202 555 0142',
    'data[merges][ADDRESS][city]': 'Ribe',
    'data[merges][ADDRESS][country]': 'DK',
    'data[merges][GROUPINGS][0][name]': 'Interests',
  }
  const deliver = async (form: Readonly<Record<string, string>>): Promise<Report[]> => {
    const body = new URLSearchParams({ fired_at: '2025-03-04 08:00:00', ...form }).toString()
    const delivery = deliveryTo('mailchimp', body, {}, NOW)
    return mailchimp.webhook === undefined ? [] : collected(mailchimp.webhook.read(delivery, { phoneRegion: 'US' }))
  }

  it('tell who subscribed', async () => {
    const reports = await deliver({ type: 'subscribe', ...MEMBER_FIELDS })
    expect(customersIn(reports)).toEqual([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: 'mailchimp:8c4d2f' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        name: 'Ada',
        country: 'DK',
        contactPoints: [],
      },
    ])
    expect(consentsIn(reports)).toMatchObject([
      { status: 'GRANTED', at: Date.UTC(2025, 2, 4, 8), channel: 'EMAIL', purposeClass: 'MARKETING', proof: 'l200' },
    ])
  })

  it.each([
    [{ type: 'unsubscribe', 'data[action]': 'unsub', 'data[reason]': 'manual' }, ['WITHDRAWN']],
    [{ type: 'unsubscribe', 'data[action]': 'unsub', 'data[campaign_id]': 'c100' }, ['WITHDRAWN']],
    [
      { type: 'unsubscribe', 'data[action]': 'unsub', 'data[reason]': 'abuse', 'data[campaign_id]': 'c100' },
      ['DECLINED', 'WITHDRAWN'],
    ],
    [{ type: 'unsubscribe', 'data[action]': 'delete', 'data[reason]': 'manual' }, ['SKIPPED']],
    [{ type: 'cleaned', 'data[reason]': 'hard', 'data[campaign_id]': 'c100' }, ['CUSTOMER', 'BOUNCED']],
    [{ type: 'cleaned', 'data[reason]': 'hard' }, ['CUSTOMER']],
    [{ type: 'cleaned', 'data[reason]': 'abuse' }, ['WITHDRAWN']],
    [{ type: 'profile' }, ['CUSTOMER']],
    [{ type: 'campaign', 'data[status]': 'sent' }, ['SKIPPED']],
  ])('with %j tell %j', async (form, told) => {
    const reports = await deliver({ ...MEMBER_FIELDS, ...form })
    expect(
      reports.map((report) => {
        if (report.kind === 'CONTACT') return report.event.facts.outcome
        return report.kind === 'CONSENT' ? report.event.status : report.kind
      }),
    ).toEqual(told)
    for (const { facts } of contactsIn(reports)) expect(facts.sourceId).toBe(`c100:${MEMBER}`)
  })

  it('tell a new address of the same customer, the old one first', async () => {
    const form = {
      type: 'upemail',
      'data[new_id]': 'n1',
      'data[old_email]': 'a@x.example',
      'data[new_email]': 'b@x.example',
    }
    expect(customersIn(await deliver(form)).map(({ identities }) => identities.map(({ value }) => value))).toEqual([
      ['mailchimp:n1', 'a@x.example'],
      ['mailchimp:n1', 'b@x.example'],
    ])
  })

  it('without a time are of when they came', async () => {
    const reports = await deliver({ type: 'unsubscribe', ...MEMBER_FIELDS, fired_at: '' })
    expect(consentsIn(reports).map(({ at }) => at)).toEqual([NOW])
  })

  it('with words that are not known are refused by their names', async () => {
    const reports = [
      ...(await deliver({ type: 'open', ...MEMBER_FIELDS })),
      ...(await deliver({ type: 'cleaned', 'data[reason]': 'bored', ...MEMBER_FIELDS })),
      ...(await deliver({ type: 'unsubscribe', ...MEMBER_FIELDS, 'data[reason]': 'bored' })),
      ...(await deliver({ type: 'profile', ...MEMBER_FIELDS, fired_at: 'today' })),
      ...(await deliver({ type: 'upemail' })),
    ]
    expect(rejectionsIn(reports).map(({ code, field }) => [code, ...field])).toEqual([
      ['UNKNOWN_VALUE', 'type'],
      ['UNKNOWN_VALUE', 'reason'],
      ['UNKNOWN_VALUE', 'reason'],
      ['BAD_INSTANT', 'fired_at'],
      ['REQUIRED', 'new_id'],
    ])
  })

  it('are read from files as well, with or without their brackets', async () => {
    const fired_at = '2025-03-04 08:00:00'
    const reports = await read(
      { type: 'profile', fired_at, data: { email: 'a@x.example' } },
      { type: 'profile', fired_at, 'data[list_id]': 'l200', 'data[email]': 'b@x.example' },
    )
    expect(customersIn(reports).map(({ identities }) => identities[0]?.value)).toEqual(['a@x.example', 'b@x.example'])
  })

  it('are known by the key in their address', () => {
    const verdictOf = (query: string) =>
      mailchimp.webhook?.verify(
        { ...deliveryTo('mailchimp', '', {}, NOW), url: `${WEBHOOK_URL}mailchimp${query}` },
        (variable) => (variable === 'WEBHOOK_SECRET_MAILCHIMP' ? ['long and secret'] : []),
      ).status
    expect(verdictOf('?key=long+and+secret')).toBe('GENUINE')
    expect(verdictOf('?key=guessed')).toBe('REFUSED')
    expect(verdictOf('')).toBe('REFUSED')
  })
})
