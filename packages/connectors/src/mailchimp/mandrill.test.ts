import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { deliveryTo } from '../../test/fixture.ts'
import { collected, contactsIn, NOW, rejectionsIn } from '../../test/reports.ts'
import { A_MESSAGE_EVENT, consentsIn, SENT_AT, toldOf, whyOf } from './fixtures.ts'
import { mailchimp } from './mailchimp.ts'

describe('events of Mailchimp Transactional', () => {
  const deliver = async (...events: readonly object[]): Promise<Report[]> => {
    const body = new URLSearchParams({ mandrill_events: JSON.stringify(events) }).toString()
    return mailchimp.webhook === undefined
      ? []
      : collected(mailchimp.webhook.read(deliveryTo('mailchimp', body, {}, NOW), {}))
  }

  it.each([
    ['send', ['SENT']],
    ['delivered', ['DELIVERED']],
    ['hard_bounce', ['BOUNCED']],
    ['soft_bounce', ['FAILED']],
    ['open', ['SEEN']],
    ['click', ['ENGAGED']],
    ['spam', ['DECLINED']],
    ['reject', ['BLOCKED']],
    ['unsub', []],
    ['deferral', []],
    ['inbound', []],
  ])('of %s tell %j', async (event, outcomes) => {
    const reports = await deliver({ ...A_MESSAGE_EVENT, event })
    expect(contactsIn(reports).map(({ facts }) => facts.outcome)).toEqual(outcomes)
    expect(consentsIn(reports).map(({ status }) => status)).toEqual(/spam|unsub/.test(event) ? ['WITHDRAWN'] : [])
    expect(rejectionsIn(reports)).toEqual([])
  })

  it('tell one mail, when it was sent and when something became of it', async () => {
    const reports = await deliver(A_MESSAGE_EVENT, { ...A_MESSAGE_EVENT, event: 'blue' })
    expect(toldOf(reports)).toEqual([['ENGAGED', SENT_AT, '2025-03-03T15:05:00.000Z']])
    expect(contactsIn(reports)).toMatchObject([
      { customer: { value: 'ada@customer.example' }, facts: { sourceId: 'm1' } },
    ])
    expect(rejectionsIn(reports)).toMatchObject([{ code: 'UNKNOWN_VALUE', field: ['event'] }])
    expect(JSON.stringify(reports)).not.toContain('Your order')
  })

  it('by machines, and of lists of addresses, are about no contact', async () => {
    const opened = { ...A_MESSAGE_EVENT, event: 'open', user_agent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)' }
    const listed = {
      type: 'blacklist',
      action: 'add',
      reject: { email: 'ada@customer.example', reason: 'hard-bounce' },
    }
    expect(whyOf(await deliver(opened, listed, { ...listed, type: 'whitelist' }))).toEqual([
      expect.stringContaining('by a machine'),
      expect.stringContaining('refused'),
      expect.stringContaining('always let through'),
    ])
  })

  it('are signed over the address and the fields', () => {
    const delivery = deliveryTo(
      'mailchimp',
      'mandrill_events=%5B%5D',
      { 'x-mandrill-signature': 'sT0qf6Ry1fc6QTxF8dFu5Upzmgs=' },
      NOW,
    )
    const verdictOf = (key: string) =>
      mailchimp.webhook?.verify(delivery, (variable) => (variable === 'WEBHOOK_SECRET_MAILCHIMP_MANDRILL' ? [key] : []))
        .status
    expect(verdictOf('a webhook key')).toBe('GENUINE')
    expect(verdictOf('another key')).toBe('REFUSED')
  })
})
