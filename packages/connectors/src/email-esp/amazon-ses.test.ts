import { describe, expect, it } from 'vitest'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import { emailEsp } from './email-esp.ts'
import { A_SES_EVENT, inEnvelope, toldOf } from './fixtures.ts'

const ONE = { ...A_SES_EVENT.mail, destination: ['ada@customer.example'] }
const AT = { timestamp: '2025-03-03T15:30:00.000Z' }
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/136.0'

const bounce = (bounceType: string, bounceSubType = 'General') => ({
  notificationType: 'Bounce',
  mail: ONE,
  bounce: { ...AT, bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: 'Ada <ada@customer.example>' }] },
})

const complaint = (others: object, ...recipients: readonly string[]) => ({
  notificationType: 'Complaint',
  mail: ONE,
  complaint: { ...AT, complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })), ...others },
})

const ADA = 'ada@customer.example'

const subscription = (unsubscribeAll: boolean) => ({
  eventType: 'Subscription',
  mail: ONE,
  subscription: { ...AT, newTopicPreferences: { unsubscribeAll } },
})

describe('events of Amazon SES', () => {
  it.each([
    [{ eventType: 'Send', mail: ONE, send: {} }, ['SENT']],
    [{ eventType: 'Send', mail: A_SES_EVENT.mail, send: {} }, ['SENT', 'SENT']],
    [{ eventType: 'Reject', mail: ONE, reject: { reason: 'Bad content' } }, ['FAILED']],
    [A_SES_EVENT, ['DELIVERED']],
    [bounce('Permanent'), ['BOUNCED']],
    [bounce('Transient', 'MailboxFull'), ['FAILED']],
    [bounce('Undetermined'), ['FAILED']],
    [bounce('Permanent', 'OnAccountSuppressionList'), ['BLOCKED']],
    [complaint({}, ADA), ['DECLINED', 'WITHDRAWN']],
    [complaint({ complaintFeedbackType: 'abuse' }, ADA), ['DECLINED', 'WITHDRAWN']],
    [complaint({ complaintFeedbackType: 'fraud' }, ADA), ['DECLINED', 'WITHDRAWN']],
    [complaint({ complaintSubType: 'OnAccountSuppressionList' }, ADA), ['BLOCKED']],
    [complaint({}, ADA, 'bo@customer.example'), ['WITHDRAWN', 'WITHDRAWN']],
    [{ eventType: 'Open', mail: ONE, open: { ...AT, userAgent: AGENT } }, ['SEEN']],
    [{ eventType: 'Click', mail: ONE, click: AT }, ['ENGAGED']],
    [subscription(true), ['WITHDRAWN']],
  ])('%# tell %j %j', async (event, told) => {
    expect(await toldOf(event)).toEqual(told)
    expect(await toldOf(inEnvelope(event))).toEqual(told)
  })

  it.each([
    [complaint({ complaintFeedbackType: 'not-spam' }, ADA), 'no spam'],
    [complaint({ complaintFeedbackType: 'auth-failure' }, ADA), 'forgery'],
    [complaint({ complaintFeedbackType: 'virus' }, ADA), 'virus'],
    [complaint({ complaintFeedbackType: 'other' }, ADA), 'no known kind'],
    [{ eventType: 'Open', mail: ONE, open: { ...AT, userAgent: 'Mozilla/5.0' } }, 'machine'],
    [{ eventType: 'Open', mail: A_SES_EVENT.mail, open: AT }, 'not told which'],
    [{ eventType: 'Click', mail: A_SES_EVENT.mail, click: AT }, 'not told which'],
    [{ eventType: 'Rendering Failure', mail: ONE, failure: {} }, 'not sent'],
    [{ eventType: 'DeliveryDelay', mail: ONE, deliveryDelay: AT }, 'still being tried'],
    [subscription(false), 'topics'],
    [{ notificationType: 'Received', mail: ONE, receipt: AT }, 'came in'],
    [{ notificationType: 'AmazonSnsSubscriptionSucceeded' }, 'trial'],
    [{ ...inEnvelope({}), Message: 'Successfully validated SNS topic' }, 'no event'],
    [{ ...inEnvelope({}), Type: 'SubscriptionConfirmation' }, 'SubscribeURL'],
    [{ ...inEnvelope({}), Type: 'UnsubscribeConfirmation' }, 'no more messages'],
  ])('are about no contact: %#', async (event, why) => {
    expect(await toldOf(event)).toEqual([expect.stringContaining(why)])
  })

  it('name the mail, its recipient and its times', async () => {
    const reports = await reportsOf(emailEsp, JSON.stringify(A_SES_EVENT))
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EMAIL', value: ADA },
        facts: {
          source: 'email-esp',
          sourceId: `0100-ses-1:${ADA}`,
          channel: 'EMAIL',
          direction: 'OUTBOUND',
          contactPoint: ADA,
        },
      },
    ])
    expect(contactsIn(reports).map(({ facts }) => [iso(facts.occurredAt), iso(facts.outcomeAt)])).toEqual([
      ['2025-03-03T15:00:00.000Z', '2025-03-03T15:00:02.000Z'],
    ])
    expect(JSON.stringify(reports)).not.toContain('Your order')
  })

  it('with what is not known are refused by its name', async () => {
    expect(await toldOf({ ...A_SES_EVENT, eventType: 'Teleport' })).toEqual(['UNKNOWN_VALUE eventType'])
    expect(await toldOf(bounce('Elastic'))).toEqual(['UNKNOWN_VALUE bounceType'])
    expect(await toldOf(complaint({ complaintFeedbackType: 'envy' }, ADA))).toEqual([
      'UNKNOWN_VALUE complaintFeedbackType',
    ])
    expect(await toldOf(complaint({}))).toEqual(['REQUIRED recipient'])
    expect(await toldOf({ ...A_SES_EVENT, delivery: { ...A_SES_EVENT.delivery, timestamp: 'soon' } })).toEqual([
      'BAD_INSTANT timestamp',
    ])
  })
})
