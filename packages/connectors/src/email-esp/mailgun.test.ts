import { describe, expect, it } from 'vitest'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import { emailEsp } from './email-esp.ts'
import { A_MAILGUN_EVENT, toldOf } from './fixtures.ts'

const event = (name: string, others: object = {}) => ({ ...A_MAILGUN_EVENT, event: name, ...others })
const failed = (severity: string, reason: string) => event('failed', { severity, reason })
const seenBy = (name: string, client: object) => event(name, { 'client-info': client })

describe('events of Mailgun', () => {
  it.each([
    [event('accepted'), ['SENT']],
    [event('rejected'), ['FAILED']],
    [event('delivered'), ['DELIVERED']],
    [failed('permanent', 'bounce'), ['BOUNCED']],
    [failed('permanent', 'old'), ['FAILED']],
    [failed('permanent', 'suppress-unsubscribe'), ['BLOCKED']],
    [failed('permanent', 'espblock'), ['BLOCKED']],
    [failed('temporary', 'generic'), [expect.stringContaining('still being tried')]],
    [seenBy('opened', { 'client-type': 'browser', bot: '' }), ['SEEN']],
    [seenBy('opened', { 'client-type': 'browser', bot: 'apple' }), [expect.stringContaining('opening by a machine')]],
    [seenBy('opened', { 'user-agent': 'Mozilla/5.0' }), [expect.stringContaining('opening by a machine')]],
    [seenBy('clicked', { 'client-type': 'browser' }), ['ENGAGED']],
    [seenBy('clicked', { 'client-type': 'robot' }), [expect.stringContaining('click by a machine')]],
    [event('complained'), ['DECLINED', 'WITHDRAWN']],
    [event('unsubscribed'), ['WITHDRAWN']],
    [event('stored'), [expect.stringContaining('came in')]],
    [event('teleported'), ['UNKNOWN_VALUE event']],
    [failed('middling', ''), ['UNKNOWN_VALUE severity']],
  ])('%# tell %j %j', async (given, told) => {
    expect(await toldOf(given)).toEqual(told)
    expect(await toldOf({ signature: {}, 'event-data': given })).toEqual(told)
  })

  it('name the mail by its Message-ID', async () => {
    const [contact] = contactsIn(await reportsOf(emailEsp, JSON.stringify({ items: [A_MAILGUN_EVENT], paging: {} })))
    expect(contact?.facts.sourceId).toBe('2025.mailgun-1@mg.shop.example:ada@customer.example')
    expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:00:02.250Z')
  })
})
