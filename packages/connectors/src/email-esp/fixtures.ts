import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { reportsOf } from '../../test/reports.ts'
import { emailEsp } from './email-esp.ts'

export const A_SES_EVENT = {
  eventType: 'Delivery',
  mail: {
    timestamp: '2025-03-03T15:00:00.000Z',
    messageId: '0100-ses-1',
    destination: ['ada@customer.example', 'bo@customer.example'],
    headers: [{ name: 'Subject', value: 'Your order' }],
    commonHeaders: { subject: 'Your order' },
  },
  delivery: { timestamp: '2025-03-03T15:00:02.000Z', recipients: ['ada@customer.example'] },
}

export const A_POSTMARK_EVENT = {
  RecordType: 'Delivery',
  MessageID: '7a1c-postmark-1',
  Recipient: 'ada@customer.example',
  Tag: 'order',
  DeliveredAt: '2025-03-03T10:00:02.1234567-05:00',
}

export const A_POSTMARK_INBOUND = {
  FromName: 'Ada Lind',
  FromFull: { Email: 'Ada@customer.example', Name: 'Ada Lind', MailboxHash: '' },
  ToFull: [{ Email: 'shop@shop.example', Name: '', MailboxHash: '' }],
  Subject: 'Re: Your order',
  MessageID: '9b2d-postmark-2',
  Date: 'Mon, 03 Mar 2025 17:00:00 +0100',
  TextBody: 'Thank you, it came.',
  StrippedTextReply: 'Thank you, it came.',
  Headers: [
    { Name: 'Message-ID', Value: '<reply-1@customer.example>' },
    { Name: 'In-Reply-To', Value: '<7a1c-postmark-1@mtasv.net>' },
    { Name: 'X-Spam-Status', Value: 'No' },
  ],
}

export const A_SENDGRID_EVENT = {
  email: 'ada@customer.example',
  timestamp: 1_741_014_002,
  event: 'delivered',
  sg_event_id: 'e1',
  sg_message_id: 'sg-1.filter0001.16648.5515E0B88.0',
  'smtp-id': '<sg-1@shop.example>',
}

export const A_MAILGUN_EVENT = {
  event: 'delivered',
  timestamp: 1_741_014_002.25,
  recipient: 'ada@customer.example',
  message: { headers: { 'message-id': '2025.mailgun-1@mg.shop.example', subject: 'Your order' } },
}

export const A_SPARKPOST_EVENT = {
  type: 'delivery',
  timestamp: '1741014002',
  injection_time: '2025-03-03T15:00:00.000Z',
  rcpt_to: 'ada@customer.example',
  message_id: 'sparkpost-1',
  campaign_id: 'spring',
}

export function inEnvelope(event: object) {
  return {
    Type: 'Notification',
    MessageId: 'n1',
    TopicArn: 'arn:aws:sns:eu-west-1:123456789012:mail',
    Message: JSON.stringify(event),
    Timestamp: '2025-03-03T15:00:03.000Z',
  }
}

const BOUNCE = {
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [{ emailAddress: 'bo@customer.example' }],
  timestamp: '2025-03-03T15:00:02.000Z',
}

const FILE = [
  A_SES_EVENT,
  inEnvelope({ ...A_SES_EVENT, eventType: 'Bounce', bounce: BOUNCE }),
  A_POSTMARK_EVENT,
  A_POSTMARK_INBOUND,
  [A_SENDGRID_EVENT, { ...A_SENDGRID_EVENT, event: 'open', sg_machine_open: false }],
  { signature: { timestamp: '1741014003', token: 't', signature: 's' }, 'event-data': A_MAILGUN_EVENT },
  { items: [{ ...A_MAILGUN_EVENT, event: 'failed', severity: 'permanent', reason: 'bounce' }] },
  [{ msys: { message_event: A_SPARKPOST_EVENT } }, { msys: {} }],
  { results: [{ ...A_SPARKPOST_EVENT, type: 'bounce', bounce_class: '10' }] },
]

export const EMAIL_ESP: ConnectorFixture = {
  file: FILE.map((line) => JSON.stringify(line)).join('\n'),
  options: { ownAddresses: ['shop.example'] },
  webhook: {
    body: JSON.stringify(inEnvelope(A_SES_EVENT)),
    sign: (body, secret, at) => {
      const delivery = deliveryTo('email-esp', body, {}, at)
      return { ...delivery, url: `${delivery.url}?key=${encodeURIComponent(secret)}` }
    },
    isTimed: false,
    coversBody: false,
  },
}

/** What the events tell, in short: outcomes of contacts, statuses of consents, reasons for what is skipped or refused. */
export async function toldOf(...events: readonly object[]): Promise<string[]> {
  return (await reportsOf(emailEsp, JSON.stringify(events), { ownAddresses: ['shop.example'] })).map((report) => {
    if (report.kind === 'CONTACT') return report.event.facts.outcome
    if (report.kind === 'CONSENT') return report.event.status
    if (report.kind === 'REJECTED') return `${report.issue.code} ${report.issue.field.join('.')}`
    return report.kind === 'SKIPPED' ? report.why : report.kind
  })
}
