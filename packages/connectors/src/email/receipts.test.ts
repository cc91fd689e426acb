import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { email } from './email.ts'

const OWN: ConnectorOptions = { ownAddresses: ['shop.example'] }
const ORIGINAL = `From: news@shop.example
To: ada@customer.example
Date: Thu, 1 Jan 2026 09:00:00 +0000
Message-ID: <offer@shop.example>
X-Spam-Flag: YES`

/** A report of the type with those fields about the offer. */
function reportOf(type: string, fields: string, original: string | null = ORIGINAL): string {
  const returned = original === null ? '' : `Content-Type: message/rfc822\n\n${original}\n\nthe offer\n--cut`
  return `From: robot@provider.example
To: news@shop.example
Date: Thu, 1 Jan 2026 10:00:00 +0000
Message-ID: <report@provider.example>
Content-Type: multipart/report; report-type=${type}; boundary="cut"

--cut
Content-Type: text/plain

See below.
--cut
Content-Type: message/${type}

${fields}

--cut
${returned}--
`
}

async function toldOf(file: string, options = OWN) {
  const reports = await reportsOf(email, file, options)
  const contacts = contactsIn(reports).map(({ customer, facts }) =>
    [facts.direction, facts.outcome, 'value' in customer ? customer.value : '', facts.sourceId].join(' '),
  )
  const consents = reports.flatMap((report) =>
    report.kind === 'CONSENT' && 'value' in report.event.customer
      ? [[report.event.purposeClass, report.event.status, report.event.customer.value, report.event.proof].join(' ')]
      : [],
  )
  return [...contacts, ...consents]
}

const MACHINE = 'INBOUND RECEIVED robot@provider.example report@provider.example'

describe('a read receipt', () => {
  const RECEIPT = `Final-Recipient: rfc822;ada@customer.example
Original-Message-ID: <offer@shop.example>
Disposition: manual-action/MDN-sent-manually; `
  const receipt = (disposition: string, original: string | null = null) =>
    reportOf('disposition-notification', RECEIPT + disposition, original)

  it.each([
    ['displayed', 'SEEN'],
    ['Displayed/error', 'SEEN'],
    ['deleted', 'DELIVERED'],
    ['dispatched', 'DELIVERED'],
    ['processed', 'DELIVERED'],
    ['denied', 'DELIVERED'],
  ])('that says %s is about our mail: %s', async (disposition, outcome) => {
    const told = `OUTBOUND ${outcome} ada@customer.example offer@shop.example`
    expect(await toldOf(receipt(disposition))).toEqual([told])
    expect(await toldOf(receipt(disposition, ORIGINAL))).toEqual([told])
  })

  it('tells when the mail was seen, and when it was sent where its headers came back', async () => {
    const timesOf = async (file: string) =>
      contactsIn(await reportsOf(email, file, OWN)).map(({ facts }) => [iso(facts.occurredAt), iso(facts.outcomeAt)])
    const [sent, seen] = ['2026-01-01T09:00:00.000Z', '2026-01-01T10:00:00.000Z']
    expect(await timesOf(receipt('displayed', ORIGINAL))).toEqual([[sent, seen]])
    expect(await timesOf(receipt('displayed'))).toEqual([[seen, seen]])
  })

  it.each([
    ['of a fate that is not known', receipt('failed')],
    ['that came to somebody else', receipt('displayed').replace('To: news@shop', 'To: news@forger')],
    ['that does not say which mail', receipt('displayed').replace(/Original-Message-ID.*\n/, '')],
  ])('%s is a mail of a machine', async (_, file) => {
    expect(await toldOf(file)).toEqual([MACHINE])
  })
})

describe('a complaint', () => {
  const RECIPIENT = 'Original-Rcpt-To: <Ada@customer.example>'
  const complaint = (type: string, more = RECIPIENT, original: string | null = ORIGINAL) =>
    reportOf('feedback-report', `Feedback-Type: ${type}\nUser-Agent: loop/1.0\nVersion: 1\n${more}`, original)

  const DECLINED = 'OUTBOUND DECLINED ada@customer.example offer@shop.example'
  const WITHDRAWN = 'MARKETING WITHDRAWN ada@customer.example offer@shop.example'

  it.each(['abuse', 'Abuse', 'fraud'])('of the type %s declines the mail and withdraws the consent', async (type) => {
    expect(await toldOf(complaint(type))).toEqual([DECLINED, WITHDRAWN])
  })

  it.each(['opt-out', 'opt-out-list'])('of the type %s withdraws the consent alone', async (type) => {
    expect(await toldOf(complaint(type, 'Removal-Recipient: ada@customer.example'))).toEqual([WITHDRAWN])
  })

  it.each(['not-spam', 'miscategorized', 'virus', 'other', 'auth-failure', 'dmarc'])(
    'of the type %s says nothing of what a customer wants',
    async (type) => {
      expect(await toldOf(complaint(type))).toEqual([MACHINE])
    },
  )

  it('of a type that is not known is refused by its name', async () => {
    expect(rejectionsIn(await reportsOf(email, complaint('sorrow'), OWN))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['Feedback-Type'], message: expect.stringContaining('"sorrow"') },
    ])
  })

  it('of one among several withdraws the consent of each, and says of none that they declined', async () => {
    expect(await toldOf(complaint('abuse', `${RECIPIENT}\nOriginal-Rcpt-To: bo@customer.example`))).toEqual([
      WITHDRAWN,
      WITHDRAWN.replace('ada', 'bo'),
    ])
  })

  it('is of whom the mail was to, where the report does not tell', async () => {
    expect(await toldOf(complaint('abuse', ''))).toEqual([DECLINED, WITHDRAWN])
  })

  it('that does not say which mail withdraws the consent alone', async () => {
    const told = await toldOf(complaint('abuse', RECIPIENT, ORIGINAL.replace(/Message-ID.*\n/, '')))
    expect(told).toEqual([WITHDRAWN.replace('offer@shop.example', 'report@provider.example')])
  })

  it.each([
    ['whose sender is struck out', complaint('abuse', 'Original-Rcpt-To: redacted@customer.example')],
    ['whose sender is nowhere', complaint('abuse', '', ORIGINAL.replace(/To:.*\n/, ''))],
    [
      'about mail that is not ours',
      complaint('abuse', RECIPIENT, ORIGINAL.replace('From: news@shop', 'From: news@forger')),
    ],
  ])('%s is a mail of a machine', async (_, file) => {
    const struckOut = file.includes('redacted') ? file.replace(/^To: ada.*\n/m, '') : file
    expect(await toldOf(struckOut)).toEqual([MACHINE])
  })
})

describe('the verdict of a filter', () => {
  it('is the one on the mail itself, never the one on a mail that came back in it', async () => {
    const [contact] = contactsIn(
      await reportsOf(email, reportOf('disposition-notification', 'Disposition: a/b; failed')),
    )
    expect(contact?.facts.mailClass).toBe('UNKNOWN')
  })
})
