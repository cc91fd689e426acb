import type { Report } from '@wavelength/core'
import { type ConnectorFixture, deliveryTo, WEBHOOK_URL } from '../../test/fixture.ts'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import { hmac } from '../kit/signature.ts'
import { mailchimp } from './mailchimp.ts'

export const A_CAMPAIGN = { id: 'c100', type: 'regular', status: 'sent', send_time: '2025-03-03T15:00:00+00:00' }

/** `a39f0edb…` is the MD5 of ada@customer.example. */
export const AN_EMAIL = {
  campaign_id: 'c100',
  list_id: 'l200',
  email_id: 'a39f0edbbc36ec16289323a0afe7d237',
  email_address: 'ada@customer.example',
  activity: [{ action: 'open', timestamp: '2025-03-03T16:30:00+00:00', ip: '192.0.2.1' }],
}

export const A_MEMBER = {
  id: 'a39f0edbbc36ec16289323a0afe7d237',
  list_id: 'l200',
  email_address: 'ada@customer.example',
  status: 'subscribed',
  merge_fields: { FNAME: 'Ada', LNAME: 'Lind', PHONE: '(202) 555-0142', ADDRESS: '', BIRTHDAY: '03/09' },
  timestamp_signup: '2024-01-02T10:00:00+00:00',
  timestamp_opt: '2024-01-02T10:05:00+00:00',
  last_changed: '2024-06-01T00:00:00+00:00',
  language: 'da',
  location: { timezone: 'Europe/Copenhagen', gmtoff: 0, country_code: 'DK' },
}

export const AN_UNSUBSCRIBE = {
  email_id: 'a39f0edbbc36ec16289323a0afe7d237',
  email_address: 'ada@customer.example',
  timestamp: '2025-03-04T08:00:00+00:00',
  reason: 'You write too often for me',
  campaign_id: 'c100',
  list_id: 'l200',
}

export const A_MESSAGE_EVENT = {
  event: 'click',
  _id: 'm1',
  ts: 1_741_014_300,
  msg: {
    _id: 'm1',
    ts: 1_741_014_000,
    email: 'ada@customer.example',
    subject: 'Your order',
    sender: 'shop@shop.example',
  },
  url: 'https://shop.example/order',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/136.0',
}

const FILE = [
  { campaigns: [A_CAMPAIGN] },
  { emails: [AN_EMAIL, { ...AN_EMAIL, activity: [] }], campaign_id: 'c100' },
  { members: [A_MEMBER, { ...A_MEMBER, status: 'unsubscribed' }] },
  { unsubscribes: [AN_UNSUBSCRIBE] },
  {
    activity: [{ action: 'sent', timestamp: '2025-03-03T15:00:00+00:00', campaign_id: 'c100' }],
    email_id: 'a39f0edbbc36ec16289323a0afe7d237',
  },
  {
    type: 'upemail',
    fired_at: '2025-03-05 08:00:00',
    data: { new_id: 'n1', new_email: 'new@customer.example', old_email: 'ada@customer.example' },
  },
  {
    type: 'cleaned',
    fired_at: '2025-03-05 08:00:00',
    data: { campaign_id: 'c100', reason: 'hard', email: 'gone@customer.example' },
  },
  { type: 'profile', fired_at: '2025-03-05 08:00:00', 'data[list_id]': 'l200', 'data[email]': 'ada@customer.example' },
  { status_code: 200, operation_id: 'o1', response: JSON.stringify({ members: [A_MEMBER] }) },
]

export const MAILCHIMP: ConnectorFixture = {
  file: FILE.map((line) => JSON.stringify(line)).join('\n'),
  options: { phoneRegion: 'US' },
  webhook: {
    body: new URLSearchParams({ mandrill_events: JSON.stringify([A_MESSAGE_EVENT]) }).toString(),
    sign: (body, secret, at) => {
      const fields = [...new URLSearchParams(body)].sort(([a], [b]) => (a < b ? -1 : 1)).flat()
      const signature = hmac('sha1', secret, `${WEBHOOK_URL}mailchimp${fields.join('')}`, 'base64')
      return deliveryTo('mailchimp', body, { 'x-mandrill-signature': signature }, at)
    },
    isTimed: false,
    coversBody: true,
  },
}

export const MEMBER = A_MEMBER.id

export const SENT_AT = '2025-03-03T15:00:00.000Z'

/** What a file tells that holds the documents, one a line. */
export function read(...documents: readonly object[]): Promise<Report[]> {
  const file = documents.map((each) => JSON.stringify(each)).join('\n')
  return reportsOf(mailchimp, file, { phoneRegion: 'US' })
}

export function consentsIn(reports: readonly Report[]) {
  return reports.flatMap((report) => (report.kind === 'CONSENT' ? [report.event] : []))
}

/** Why records were skipped; of the others what they are. */
export function whyOf(reports: readonly Report[]): string[] {
  return reports.map((report) => (report.kind === 'SKIPPED' ? report.why : report.kind))
}

/** Outcome, when it was sent and when it came about. */
export function toldOf(reports: readonly Report[]) {
  return contactsIn(reports).map(({ facts }) => [facts.outcome, iso(facts.occurredAt), iso(facts.outcomeAt)])
}
