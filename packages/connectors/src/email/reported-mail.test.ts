import { describe, expect, it } from 'vitest'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { email } from './email.ts'
import { reportedMail } from './reported-mail.ts'

const RECIPIENT = 'Final-Recipient: rfc822; gone@customer.example\nAction: failed\nStatus: 5.1.1\n'
const ORIGINAL =
  'From: news@shop.example\nTo: gone@customer.example\nDate: Thu, 1 Jan 2026 09:00:00 +0000\nMessage-ID: <offer@shop.example>\n'

function bounceOf(recipients: readonly string[], original: string, type = 'message/rfc822'): string {
  return `From: Mail robot <robot@relay.example>
To: news@shop.example
Date: Thu, 1 Jan 2026 10:00:00 +0000
Message-ID: <bounce@relay.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain

It did not arrive.
--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

${recipients.join('\n')}
--cut
Content-Type: ${type}

${original}
the offer
--cut--
`
}

async function contactsOf(file: string, options: ConnectorOptions = { ownAddresses: ['shop.example'] }) {
  return contactsIn(await reportsOf(email, file, options)).map(({ customer, facts }) => [
    facts.direction,
    facts.outcome,
    'value' in customer ? customer.value : '',
    facts.sourceId,
    facts.automated,
  ])
}

const BOUNCED = ['OUTBOUND', 'BOUNCED', 'gone@customer.example', 'offer@shop.example', null]
const AUTOMATIC = ['INBOUND', 'RECEIVED', 'robot@relay.example', 'bounce@relay.example', true]

describe(reportedMail, () => {
  it('tells what became of the mail that was sent', async () => {
    expect(await contactsOf(bounceOf([RECIPIENT], ORIGINAL))).toEqual([BOUNCED])
    const [contact] = contactsIn(await reportsOf(email, bounceOf([RECIPIENT], ORIGINAL)))
    expect([iso(contact?.facts.occurredAt), iso(contact?.facts.outcomeAt)]).toEqual([
      '2026-01-01T09:00:00.000Z',
      '2026-01-01T10:00:00.000Z',
    ])
  })

  it('finds the sent mail also where only its headers came back', async () => {
    expect(await contactsOf(bounceOf([RECIPIENT], ORIGINAL, 'text/rfc822-headers'))).toEqual([BOUNCED])
  })

  it('tells of every dead address, by the name under which we wrote to it', async () => {
    const aliased = `Original-Recipient: rfc822;<alias@customer.example>\n${RECIPIENT.replace('gone', 'inner')}`
    const contacts = await contactsOf(bounceOf([RECIPIENT, aliased], ORIGINAL))
    expect(contacts.map(([, , customer]) => customer)).toEqual(['gone@customer.example', 'alias@customer.example'])
  })

  it('calls a mail failed that was given up for a passing reason', async () => {
    expect(await contactsOf(bounceOf([RECIPIENT.replace('5.1.1', '4.4.7')], ORIGINAL))).toEqual([
      BOUNCED.with(1, 'FAILED'),
    ])
  })

  it.each([
    ['failed', '5.2.1', 'BOUNCED'],
    ['failed', '5.0.0 (permanent failure)', 'BOUNCED'],
    ['failed', '5.1.10', 'BOUNCED'],
    ['failed', '5.1.8', 'FAILED'],
    ['failed', '5.2.2', 'FAILED'],
    ['failed', '5.2.3', 'FAILED'],
    ['failed', '5.3.4', 'FAILED'],
    ['failed', '5.4.7', 'FAILED'],
    ['failed', '5.6.0', 'FAILED'],
    ['Failed', '5.7.1', 'BLOCKED'],
    ['delivered', '2.0.0', 'DELIVERED'],
    ['expanded (to a list)', '2.0.0', 'DELIVERED'],
    ['relayed', '2.0.0', 'SENT'],
  ])('knows what %s with %s is: %s', async (action, status, outcome) => {
    const recipient = RECIPIENT.replace('failed', action).replace('5.1.1', status)
    expect(await contactsOf(bounceOf([recipient], ORIGINAL))).toEqual([BOUNCED.with(1, outcome)])
  })

  it('passes over a recipient who still waits, beside one who does not', async () => {
    const waits = RECIPIENT.replace('failed', 'delayed').replace('5.1.1', '4.4.1').replace('gone', 'slow')
    expect(await contactsOf(bounceOf([waits, RECIPIENT], ORIGINAL))).toEqual([BOUNCED])
  })

  it('finds the sent mail by what the report answers where its headers did not come back', async () => {
    const bounce = bounceOf([RECIPIENT], ORIGINAL, 'text/plain').replace(
      'From: Mail',
      'In-Reply-To: <offer@shop.example>\nFrom: Mail',
    )
    expect(await contactsOf(bounce)).toEqual([BOUNCED])
  })

  it.each([
    ['a delay', bounceOf([RECIPIENT.replace('failed', 'delayed').replace('5.1.1', '4.4.1')], ORIGINAL)],
    ['a report that does not say which mail', bounceOf([RECIPIENT], 'From: news@shop.example\n')],
    ['a report that does not say to whom', bounceOf(['Action: failed\nStatus: 5.1.1\n'], ORIGINAL)],
    ['a report of a mail that is not ours', bounceOf([RECIPIENT], ORIGINAL.replace('shop', 'forger'))],
  ])('takes %s for a mail of a machine', async (_, file) => {
    expect(await contactsOf(file)).toEqual([AUTOMATIC])
  })
})
