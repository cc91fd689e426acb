import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, iso, reportsOf } from '../../test/reports.ts'
import { emailEsp } from './email-esp.ts'
import { A_POSTMARK_EVENT, A_POSTMARK_INBOUND, toldOf } from './fixtures.ts'

const { DeliveredAt: AT, ...MAIL } = A_POSTMARK_EVENT
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/136.0'

const bounce = (Type: string) => ({ ...MAIL, RecordType: 'Bounce', Type, Email: MAIL.Recipient, BouncedAt: AT })
const change = (others: object) => ({
  ...MAIL,
  RecordType: 'SubscriptionChange',
  ChangedAt: AT,
  Origin: 'Recipient',
  ...others,
})

describe('events of Postmark', () => {
  it.each([
    [A_POSTMARK_EVENT, ['DELIVERED']],
    [{ ...MAIL, RecordType: 'Open', ReceivedAt: AT, UserAgent: AGENT }, ['SEEN']],
    [{ ...MAIL, RecordType: 'Click', ReceivedAt: AT }, ['ENGAGED']],
    [{ ...MAIL, RecordType: 'SpamComplaint', BouncedAt: AT }, ['DECLINED', 'WITHDRAWN']],
    [change({ SuppressSending: true, SuppressionReason: 'ManualSuppression' }), ['WITHDRAWN']],
    [change({ SuppressSending: true, SuppressionReason: 'SpamComplaint' }), ['DECLINED', 'WITHDRAWN']],
    [change({ SuppressSending: true, SuppressionReason: 'HardBounce', Origin: 'Customer' }), ['BOUNCED']],
    [change({ SuppressSending: false, SuppressionReason: null }), ['GRANTED']],
  ])('%# tell %j %j', async (event, told) => {
    expect(await toldOf(event)).toEqual(told)
  })

  it.each([
    ['HardBounce', ['BOUNCED']],
    ['BadEmailAddress', ['BOUNCED']],
    ['SoftBounce', ['FAILED']],
    ['DnsError', ['FAILED']],
    ['Unknown', ['FAILED']],
    ['VirusNotification', ['FAILED']],
    ['SMTPApiError', ['FAILED']],
    ['DMARCPolicy', ['FAILED']],
    ['Blocked', ['BLOCKED']],
    ['SpamNotification', ['BLOCKED']],
    ['SpamComplaint', ['DECLINED', 'WITHDRAWN']],
    ['Unsubscribe', ['WITHDRAWN']],
    ['Transient', [expect.stringContaining('still being tried')]],
    ['AutoResponder', [expect.stringContaining('automatic answer')]],
    ['ChallengeVerification', [expect.stringContaining('automatic answer')]],
    ['AddressChange', [expect.stringContaining('automatic answer')]],
    ['OpenRelayTest', [expect.stringContaining('test')]],
    ['Subscribe', [expect.stringContaining('join')]],
    ['Unconfirmed', [expect.stringContaining('confirmed')]],
    ['ManuallyDeactivated', [expect.stringContaining('put away')]],
    ['InboundError', [expect.stringContaining('came in')]],
    ['TemplateRenderingFailed', [expect.stringContaining('not sent')]],
    ['Boomerang', ['UNKNOWN_VALUE Type']],
  ])('of a bounce of the kind %s tell %j', async (type, told) => {
    expect(await toldOf(bounce(type))).toEqual(told)
  })

  it('name the mail, its recipient, its tag and its time', async () => {
    const [contact] = contactsIn(await reportsOf(emailEsp, JSON.stringify(A_POSTMARK_EVENT)))
    expect(contact).toMatchObject({
      customer: { kind: 'EMAIL', value: 'ada@customer.example' },
      facts: { sourceId: '7a1c-postmark-1:ada@customer.example', campaign: 'order', direction: 'OUTBOUND' },
    })
    expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:00:02.123Z')
  })

  it('by machines, and of what we did ourselves, are about no contact', async () => {
    const opened = { ...MAIL, RecordType: 'Open', ReceivedAt: AT, UserAgent: 'Mozilla/5.0' }
    const ours = change({ SuppressSending: true, SuppressionReason: 'ManualSuppression', Origin: 'Customer' })
    const admins = change({ SuppressSending: false, SuppressionReason: null, Origin: 'Admin' })
    const toOurselves = { ...A_POSTMARK_EVENT, Recipient: 'desk@shop.example' }
    expect(await toldOf(opened, ours, admins, toOurselves)).toEqual([
      expect.stringContaining('machine'),
      expect.stringContaining('we made'),
      expect.stringContaining('we made'),
      expect.stringContaining('ourselves'),
    ])
  })

  it('with what is not known are refused by its name', async () => {
    expect(await toldOf({ ...A_POSTMARK_EVENT, RecordType: 'Dream' }, change({ Origin: 'Ghost' }))).toEqual([
      'UNKNOWN_VALUE RecordType',
      'UNKNOWN_VALUE Origin',
    ])
    expect(await toldOf({ ...A_POSTMARK_EVENT, MessageID: '' }, { ...A_POSTMARK_EVENT, Recipient: 'nobody' })).toEqual([
      'REQUIRED sourceId',
      'REQUIRED recipient',
    ])
  })
})

describe('mails that came in through Postmark', () => {
  const read = (others: object = {}) =>
    reportsOf(emailEsp, JSON.stringify({ ...A_POSTMARK_INBOUND, ...others }), { ownAddresses: ['shop.example'] })

  it('are contacts by whoever wrote, who answers a mail of ours', async () => {
    const reports = await read()
    expect(customersIn(reports)).toMatchObject([{ name: 'Ada Lind', identities: [{ value: 'ada@customer.example' }] }])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EMAIL', value: 'ada@customer.example' },
        facts: {
          sourceId: 'reply-1@customer.example',
          channel: 'EMAIL',
          direction: 'INBOUND',
          outcome: 'RECEIVED',
          occurredAt: Date.UTC(2025, 2, 3, 16),
          inReplyTo: ['7a1c-postmark-1:ada@customer.example', '7a1c-postmark-1@mtasv.net:ada@customer.example'],
          automated: null,
        },
      },
    ])
    expect(JSON.stringify(reports)).not.toContain('Thank you')
  })

  it('by machines are automatic, and those that a filter called spam are spam', async () => {
    const Headers = [
      { Name: 'Auto-Submitted', Value: 'auto-replied' },
      { Name: 'X-Spam-Status', Value: 'Yes' },
    ]
    expect(contactsIn(await read({ Headers }))).toMatchObject([
      { facts: { sourceId: '9b2d-postmark-2', automated: true, mailClass: 'SPAM' } },
    ])
  })

  it('from ourselves are about no customer, and from nobody are refused', async () => {
    expect(await toldOf({ ...A_POSTMARK_INBOUND, FromFull: { Email: 'desk@shop.example' } })).toEqual([
      expect.stringContaining('ourselves'),
    ])
    expect(await toldOf({ ...A_POSTMARK_INBOUND, FromFull: { Email: 'nobody' } })).toEqual(['REQUIRED FromFull.Email'])
  })
})
