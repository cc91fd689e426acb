import { describe, expect, it } from 'vitest'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import { emailEsp } from './email-esp.ts'
import { A_SENDGRID_EVENT, toldOf } from './fixtures.ts'

const event = (name: string, others: object = {}) => ({ ...A_SENDGRID_EVENT, event: name, ...others })

describe('events of SendGrid', () => {
  it.each([
    [event('processed'), ['SENT']],
    [event('delivered'), ['DELIVERED']],
    [event('bounce'), ['BOUNCED']],
    [event('bounce', { type: 'bounce' }), ['BOUNCED']],
    [event('bounce', { type: 'blocked' }), ['BLOCKED']],
    [event('bounce', { type: 'expired' }), ['FAILED']],
    [event('dropped', { reason: 'Bounced Address' }), ['BLOCKED']],
    [event('dropped', { reason: 'Unsubscribed Address' }), ['BLOCKED', 'WITHDRAWN']],
    [event('dropped', { reason: 'Spam Reporting Address' }), ['BLOCKED', 'WITHDRAWN']],
    [event('open', { useragent: 'Firefox', sg_machine_open: false }), ['SEEN']],
    [event('open', { sg_machine_open: true }), [expect.stringContaining('machine')]],
    [event('open', { useragent: 'Mozilla/5.0' }), [expect.stringContaining('machine')]],
    [event('click'), ['ENGAGED']],
    [event('spamreport'), ['DECLINED', 'WITHDRAWN']],
    [event('unsubscribe'), ['WITHDRAWN']],
    [event('group_unsubscribe'), ['WITHDRAWN']],
    [event('group_resubscribe'), [expect.stringContaining('one group')]],
    [event('deferred'), [expect.stringContaining('still being tried')]],
    [event('account_status_change'), [expect.stringContaining('account')]],
    [event('teleported'), ['UNKNOWN_VALUE event']],
    [event('bounce', { type: 'elastic' }), ['UNKNOWN_VALUE type']],
    [event('delivered', { timestamp: 'soon' }), ['BAD_INSTANT timestamp']],
  ])('%# tell %j %j', async (given, told) => {
    expect(await toldOf(given)).toEqual(told)
  })

  it.each([
    ['sg-1.filter0001.16648.5515E0B88.0', 'sg-1'],
    ['14c5.dfd.64b.recvd-76bd-8xk-1-65F1.0', '14c5.dfd.64b'],
    ['filter0093p1las1.9128.5717FB8127.0', 'filter0093p1las1.9128.5717FB8127.0'],
    ['', 'sg-1'],
  ])('with the id %j name the mail %s, whatever its way', async (sg_message_id, id) => {
    const [contact] = contactsIn(
      await reportsOf(emailEsp, JSON.stringify(event('delivered', { sg_message_id, singlesend_id: 'spring' }))),
    )
    expect(contact?.facts).toMatchObject({ sourceId: `${id}:ada@customer.example`, campaign: 'spring' })
    expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:00:02.000Z')
  })
})
