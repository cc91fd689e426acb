import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { email } from './email.ts'

const HEADERS = {
  From: 'Ada Berg <ada@customer.example>',
  To: 'Shop <info@shop.example>',
  Date: 'Thu, 1 Jan 2026 10:00:00 +0100',
  'Message-ID': '<m1@customer.example>',
}
const OWN = { ownAddresses: ['shop.example', 'owner@home.example'] }

function mailOf(headers: Readonly<Record<string, string | undefined>>, body = 'hello\r\n'): string {
  const lines = Object.entries({ ...HEADERS, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  )
  return `${lines.join('')}\r\n${body}`
}

function read(headers: Readonly<Record<string, string | undefined>>, options: ConnectorOptions = OWN, body?: string) {
  return reportsOf(email, mailOf(headers, body), options)
}

const addressesOf = (reports: Awaited<ReturnType<typeof read>>) =>
  contactsIn(reports).map(({ customer, facts }) => `${facts.direction} ${'value' in customer ? customer.value : ''}`)

describe('a mail that came in', () => {
  it('is a contact from its sender, whose name makes a customer', async () => {
    const reports = await read({
      'In-Reply-To': '<o1@shop.example> (our offer)',
      References: '<o0@shop.example>\r\n <o1@shop.example>',
    })
    expect(reports.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'CUSTOMER file message 1',
      'CONTACT file message 1',
    ])
    expect(customersIn(reports)).toMatchObject([
      { name: 'Ada Berg', identities: [{ kind: 'EMAIL', value: 'ada@customer.example' }] },
    ])
    const [contact] = contactsIn(reports)
    expect(contact).toMatchObject({ customer: { value: 'ada@customer.example' }, replyMustBeKnown: false })
    expect(contact?.facts).toMatchObject({
      source: 'email',
      sourceId: 'm1@customer.example',
      channel: 'EMAIL',
      direction: 'INBOUND',
      outcome: 'RECEIVED',
      contactPoint: 'ada@customer.example',
      inReplyTo: ['o0@shop.example', 'o1@shop.example'],
      automated: null,
    })
    expect(iso(contact?.facts.occurredAt)).toBe('2026-01-01T09:00:00.000Z')
  })

  it.each([
    ['an encoded name', '=?UTF-8?Q?S=C3=B8ren_Holm?= <a@b.example>', 'Søren Holm'],
    ['a quoted name', '"Holm, Søren" <a@b.example>', 'Holm, Søren'],
    ['no name', 'a@b.example', undefined],
    ['an address for a name', '"a@b.example" <a@b.example>', undefined],
    ['a broken encoded name', '=?UTF-8?Q?S=C3=B8ren <a@b.example>', undefined],
    ['an endless name', `${'x'.repeat(500)} <a@b.example>`, undefined],
  ])('may have %s', async (_, From, name) => {
    const reports = await read({ From })
    expect(customersIn(reports).map((customer) => customer.name)).toEqual(name === undefined ? [] : [name])
    expect(addressesOf(reports)).toEqual(['INBOUND a@b.example'])
  })

  it('has the class that was stated, or else the one that its headers tell', async () => {
    const classes = async (options: ConnectorOptions) =>
      contactsIn(await read({ 'List-Id': '<x.example>' }, options)).map(({ facts }) => facts.mailClass)
    expect(await classes({})).toEqual(['GRAYMAIL'])
    expect(await classes({ mailClass: 'SPAM' })).toEqual(['SPAM'])
  })

  it('without a Message-ID is named by what it says', async () => {
    const idOf = async (body: string) =>
      contactsIn(await read({ 'Message-ID': undefined }, OWN, body))[0]?.facts.sourceId
    expect(await idOf('a')).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(await idOf('a')).toBe(await idOf('a'))
    expect(await idOf('a')).not.toBe(await idOf('b'))
  })

  it.each<[string, Readonly<Record<string, string>>, boolean | null]>([
    ['an answering machine', { 'Auto-Submitted': 'auto-replied (vacation)' }, true],
    ['a person who says so', { 'Auto-Submitted': 'no' }, false],
    ['an old answering machine', { Precedence: 'auto_reply' }, true],
    ['another one', { 'X-Autoreply': 'yes' }, true],
    ['a sender who wants no bounces', { 'Return-Path': '<>' }, true],
    ['a report', { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=x' }, true],
    ['a person', {}, null],
  ])('may be of %s', async (_, headers, automated) => {
    expect(contactsIn(await read(headers)).map(({ facts }) => facts.automated)).toEqual([automated])
  })

  it('keeps for replay neither its subject nor its body', async () => {
    const [report] = await read({ Subject: 'secret', References: `<${'x'.repeat(5_000)}@y>` }, OWN, 'private')
    const kept = JSON.stringify(report?.raw)
    expect(report?.raw).toMatchObject({ from: HEADERS.From, date: HEADERS.Date })
    expect(kept).not.toMatch(/secret|private/)
    expect(kept.length).toBeLessThan(2_000)
  })
})

describe('a mail that we sent', () => {
  const FROM_US = 'The shop <news@mail.shop.example>'

  it('is a contact with each recipient that is not ours, once', async () => {
    const To = 'Friends: Ada Berg <ada@customer.example>, bo@customer.example;, ADA@customer.example'
    const reports = await read({
      From: FROM_US,
      To,
      Cc: 'Info <info@shop.example>, cy@customer.example',
      'List-Id': '<x.example>',
    })
    expect(addressesOf(reports)).toEqual(['ada', 'bo', 'cy'].map((name) => `OUTBOUND ${name}@customer.example`))
    expect(contactsIn(reports).map(({ facts }) => [facts.sourceId, facts.outcome, facts.mailClass])).toEqual(
      Array(3).fill(['m1@customer.example', 'SENT', 'UNKNOWN']),
    )
  })

  it('is known by an address of ours or by the label of Gmail', async () => {
    expect(addressesOf(await read({ From: 'Owner@home.example', To: 'a@b.example' }))).toEqual(['OUTBOUND a@b.example'])
    expect(addressesOf(await read({ From: 'other@home.example', To: 'a@b.example' }))).toEqual([
      'INBOUND other@home.example',
    ])
    const labelled = `X-GMAIL-LABELS: "\\\\Sent"\r\n${mailOf({ To: 'a@b.example' })}`
    expect(addressesOf(await reportsOf(email, labelled))).toEqual(['OUTBOUND a@b.example'])
  })

  it('is refused when it names nobody but ourselves', async () => {
    expect(rejectionsIn(await read({ From: FROM_US }))).toMatchObject([
      { code: 'NOT_ONE_IDENTITY', position: 'file message 1' },
    ])
    expect(rejectionsIn(await read({ From: FROM_US, To: 'undisclosed-recipients:;' }))).toMatchObject([
      { code: 'NOT_ONE_IDENTITY' },
    ])
  })
})

describe('a mail that hides its sender', () => {
  it.each([
    ['no From', mailOf({ From: undefined })],
    ['an empty From', mailOf({ From: '"" <>' })],
  ])('counts for the inbox all the same: %s', async (_, file) => {
    const [contact] = contactsIn(await reportsOf(email, file))
    expect(contact).toMatchObject({
      customer: { kind: 'EXTERNAL_ID', value: 'unknown-sender' },
      facts: { direction: 'INBOUND', contactPoint: null },
    })
  })
})

describe('what is no contact', () => {
  it.each<[string, string, string]>([
    ['a mail without a time', mailOf({ Date: 'soon' }), 'BAD_INSTANT'],
    ['a draft', `X-Gmail-Labels: Draft\r\n${mailOf({})}`, 'UNREADABLE'],
    ['no mail at all', '%PDF-1.7\n\u0001\u0002\n\nrest', 'BAD_INSTANT'],
    ['nothing', '', 'UNREADABLE'],
  ])('is refused: %s', async (_, file, code) => {
    expect((await reportsOf(email, file)).map((report) => report.kind === 'REJECTED' && report.issue.code)).toEqual([
      code,
    ])
  })

  it('does not keep the mails around it from being read', async () => {
    const line = 'From x@example.com Mon Jan  5 10:00:00 2026\n'
    const reports = await reportsOf(
      email,
      [mailOf({}), `X-Gmail-Labels: Draft\n${mailOf({})}`, mailOf({})].map((mail) => line + mail).join('\n'),
    )
    expect(contactsIn(reports)).toHaveLength(2)
    expect(rejectionsIn(reports).map(({ position }) => position)).toEqual(['file message 2'])
  })
})
