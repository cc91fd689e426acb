import { describe, expect, it } from 'vitest'
import { bytesOf, collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import type { Delivery } from '../webhook.ts'
import { A_COMMENT, ADA, BOB, bodyOf, CONNECTIONS, HEADER_OF_12, INVITATIONS, MESSAGES, US } from './fixtures.ts'
import { linkedin } from './linkedin.ts'

const OWN: ConnectorOptions = { ownAddresses: [US], timeZone: 'Europe/Copenhagen' }
const read = (file: string, options = OWN) => reportsOf(linkedin, file, options)
const factsOf = async (reports: ReturnType<typeof read>) => contactsIn(await reports).map(({ facts }) => facts)
const kindsOf = async (reports: ReturnType<typeof read>) => (await reports).map(({ kind }) => kind)

/** A message of the archive, with some of its cells exchanged. */
function messagesWith(changes: Readonly<Record<string, string>>): string {
  const cells: Readonly<Record<string, string>> = {
    'CONVERSATION ID': '2-a==',
    FROM: 'Ada Byron',
    'SENDER PROFILE URL': ADA,
    TO: 'Grace Shop',
    'RECIPIENT PROFILE URLS': US,
    DATE: '2025-03-04 09:00:00 UTC',
    CONTENT: 'I would.',
    FOLDER: 'INBOX',
    'IS MESSAGE DRAFT': 'No',
    ...changes,
  }
  const row = HEADER_OF_12.split(',').map((column) => `"${cells[column] ?? ''}"`)
  return `${HEADER_OF_12}\n${row.join(',')}\n`
}

/** The same table without some of its columns. */
function without(file: string, ...columns: readonly string[]): string {
  const rows = file
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const left = rows[0]?.map((column, at) => [column, at] as const).filter(([column]) => !columns.includes(column)) ?? []
  return rows.map((row) => left.map(([, at]) => row[at]).join(',')).join('\n')
}

describe('messages of LinkedIn', () => {
  it('are contacts by the addresses of profiles, one with each recipient', async () => {
    const reports = await read(MESSAGES)
    const lines = contactsIn(reports).map(({ customer, facts }) => [
      'value' in customer && `${customer.kind} ${customer.value}`,
      facts.direction,
      facts.outcome,
      iso(facts.occurredAt),
    ])
    expect(lines).toEqual([
      ['LINKEDIN ada-byron', 'OUTBOUND', 'SENT', '2025-03-03T15:04:05.000Z'],
      ['LINKEDIN ada-byron', 'INBOUND', 'RECEIVED', '2025-03-04T09:00:00.000Z'],
      ['LINKEDIN ada-byron', 'OUTBOUND', 'SENT', '2025-03-05T09:00:00.000Z'],
      ['LINKEDIN bob-babbage', 'OUTBOUND', 'SENT', '2025-03-05T09:00:00.000Z'],
    ])
    expect(customersIn(reports).map(({ name }) => name)).toEqual(['Ada Byron', 'Ada Byron'])
    expect(new Set(contactsIn(reports).map(({ facts }) => facts.sourceId)).size).toBe(4)
    expect(JSON.stringify(reports)).not.toMatch(/bicycle|I would|Hello both/)
  })

  it.each([
    ['12', []],
    ['11', ['IS MESSAGE DRAFT', 'IS CONVERSATION ARCHIVED']],
    ['10', ['ATTACHMENTS', 'IS MESSAGE DRAFT', 'IS CONVERSATION ARCHIVED']],
  ])('are the same in a file of %s columns or so', async (_, columns) => {
    const file = messagesWith({})
    const [facts] = await factsOf(read(`\ufeff${without(file, ...columns)}`))
    const [expected] = await factsOf(read(file))
    expect(facts).toEqual(expected)
    expect(facts?.sourceId).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are refused once where the file is of a time before addresses', async () => {
    const old = without(
      MESSAGES.replace(/"[^"]*(?:""[^"]*)*"/g, 'words'),
      'SENDER PROFILE URL',
      'RECIPIENT PROFILE URLS',
    )
    expect(rejectionsIn(await read(old))).toMatchObject([{ code: 'MISSING_COLUMN', field: ['SENDER PROFILE URL'] }])
  })

  it('are refused once without our own address', async () => {
    const rejections = rejectionsIn(await read(MESSAGES, { ownAddresses: ['grace@shop.example', 'x:15'] }))
    expect(rejections).toMatchObject([{ code: 'REQUIRED', field: ['ownAddresses'], position: 'file line 2' }])
  })

  it.each([
    'https://www.linkedin.com/in/grace-shop/',
    'https://dk.linkedin.com/in/Grace-Shop?trk=profile',
    'linkedin.com/in/grace%2Dshop',
  ])('know our own address as %s', async (own) => {
    expect(await factsOf(read(MESSAGES, { ownAddresses: [own] }))).toHaveLength(4)
  })

  it.each([
    [{ 'IS MESSAGE DRAFT': 'Yes' }, 'draft'],
    [{ 'SENDER PROFILE URL': '' }, 'no profile'],
    [{ FOLDER: 'SPAM' }, 'spam'],
    [{ 'SENDER PROFILE URL': US, 'RECIPIENT PROFILE URLS': '' }, 'the recipient'],
    [{ 'SENDER PROFILE URL': US, 'RECIPIENT PROFILE URLS': US }, 'of our own'],
  ])('with %j are about no contact', async (changes, why) => {
    expect(await read(messagesWith(changes))).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining(why) }])
  })

  it.each([
    [{ 'RECIPIENT PROFILE URLS': BOB }, 'UNKNOWN_VALUE', ['SENDER PROFILE URL']],
    [{ DATE: '' }, 'REQUIRED', ['DATE']],
    [{ DATE: '3/4/25' }, 'BAD_INSTANT', ['DATE']],
  ])('with %j are refused', async (changes, code, field) => {
    expect(rejectionsIn(await read(messagesWith(changes)))).toMatchObject([{ code, field }])
  })

  it('without a zone are in the one that was told, and else refused', async () => {
    const file = messagesWith({ DATE: '2025-07-04 09:00:00' })
    expect((await factsOf(read(file))).map(({ occurredAt }) => iso(occurredAt))).toEqual(['2025-07-04T07:00:00.000Z'])
    expect(rejectionsIn(await read(file, { ownAddresses: [US] }))).toMatchObject([{ field: ['DATE'] }])
  })
})

describe('connections of LinkedIn', () => {
  it('are customers, below the lines of advice and without them', async () => {
    const expected = [
      {
        name: 'Ada Byron',
        identities: [
          { kind: 'EMAIL', value: 'ada@byron.example' },
          { kind: 'LINKEDIN', value: 'ada-byron' },
        ],
      },
      { name: 'Bob Babbage', identities: [{ kind: 'LINKEDIN', value: 'bob-babbage' }] },
    ]
    const reports = await read(CONNECTIONS, {})
    expect(customersIn(reports)).toMatchObject(expected)
    expect(reports.map(({ position }) => position)).toEqual(['file line 6', 'file line 7'])
    expect(customersIn(await read(`\ufeff${CONNECTIONS.slice(CONNECTIONS.indexOf('First'))}`))).toMatchObject(expected)
    const pieces = [...Buffer.from(CONNECTIONS)].map((byte) => Uint8Array.of(byte))
    const input = { name: 'file', bytes: bytesOf(...pieces), now: NOW, options: {} }
    expect(await collected(linkedin.read(input))).toEqual(reports)
  })

  it('who have left are about nobody, and no address is refused', async () => {
    const header = CONNECTIONS.slice(CONNECTIONS.indexOf('First')).split('\n')[0]
    expect(await kindsOf(read(`${header}\n,,,,,,12 Mar 2025\n`))).toEqual(['SKIPPED'])
    expect(rejectionsIn(await read(`${header}\nAda,Byron,,nowhere,,,12 Mar 2025\n`))).toMatchObject([
      { code: 'BAD_IDENTITY', field: ['email'] },
    ])
  })
})

describe('invitations of LinkedIn', () => {
  it('are contacts by who asked whom, in the zone that was told', async () => {
    const reports = await read(INVITATIONS)
    expect(
      contactsIn(reports).map(({ customer, facts }) => [
        'value' in customer && customer.value,
        facts.direction,
        iso(facts.occurredAt),
      ]),
    ).toEqual([
      ['ada-byron', 'OUTBOUND', '2025-03-14T13:37:00.000Z'],
      ['bob-babbage', 'INBOUND', '2024-11-30T23:05:00.000Z'],
    ])
    expect(customersIn(reports).map(({ name }) => name)).toEqual(['Ada Byron', 'Bob Babbage'])
    expect(JSON.stringify(reports)).not.toContain('Do you ride')
  })

  it('are refused once without a zone', async () => {
    expect(rejectionsIn(await read(INVITATIONS, {}))).toMatchObject([{ code: 'REQUIRED', field: ['timeZone'] }])
  })

  it.each([
    ['OUTGOING', 'SIDEWAYS', 'UNKNOWN_VALUE', ['DIRECTION']],
    ['"3/14/25, 2:37 PM"', '"14.3.25, 14:37"', 'BAD_INSTANT', ['SENT AT']],
    ['"3/14/25, 2:37 PM"', '"2/30/25, 2:37 PM"', 'BAD_INSTANT', ['SENT AT']],
    ['"3/14/25, 2:37 PM"', '', 'REQUIRED', ['SENT AT']],
  ])('are refused with %s as %s', async (from, to, code, field) => {
    expect(rejectionsIn(await read(INVITATIONS.replace(from, to)))).toMatchObject([{ code, field }])
  })

  it('of whom no address is told are about nobody', async () => {
    expect(await kindsOf(read(INVITATIONS.replace(`${US},${ADA}`, ',')))).toEqual(['SKIPPED', 'CUSTOMER', 'CONTACT'])
  })
})

describe('what a page on LinkedIn is notified of', () => {
  const readBody = (body: object) => read(JSON.stringify(body), {})

  it('is a comment or a mention, by whoever wrote it', async () => {
    const { comment } = A_COMMENT.decoratedGeneratedActivity
    const share = { owner: 'urn:li:person:bob2', entity: 'urn:li:share:9', text: 'see @shop' }
    const mention = { ...A_COMMENT, action: 'SHARE_MENTION', decoratedGeneratedActivity: { share } }
    const { entity: _, ...unnamed } = comment
    const bare = { ...A_COMMENT, decoratedGeneratedActivity: { comment: unnamed } }
    const reports = await readBody(bodyOf(A_COMMENT, mention, bare))
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EXTERNAL_ID', value: 'linkedin:urn:li:person:adaByron1' },
        facts: { channel: 'LINKEDIN', direction: 'INBOUND', occurredAt: Date.parse('2025-03-03T15:04:05.123Z') },
      },
      { customer: { value: 'linkedin:urn:li:person:bob2' }, facts: { sourceId: 'urn:li:share:9' } },
      {},
    ])
    const [first, , third] = contactsIn(reports)
    expect(third?.facts.sourceId).toBe(first?.facts.sourceId)
    expect(JSON.stringify(reports)).not.toContain('bicycle')
  })

  it.each([
    ...['LIKE', 'SHARE', 'ADMIN_COMMENT', 'COMMENT_EDIT', 'COMMENT_DELETE'].map((action) => ({ action })),
    { decoratedGeneratedActivity: undefined },
    { organizationalEntity: 'urn:li:person:adaByron1' },
  ])('is about nobody with %j', async (changes) => {
    expect(await kindsOf(readBody(bodyOf({ ...A_COMMENT, ...changes })))).toEqual(['SKIPPED'])
  })

  it('is about nobody in a form of an advertisement', async () => {
    expect(await kindsOf(readBody({ type: 'LEAD_ACTION' }))).toEqual(['SKIPPED'])
  })

  it('is refused by its name, one by one', async () => {
    const body = bodyOf({ ...A_COMMENT, action: 'POKE' }, { ...A_COMMENT, lastModifiedAt: null }, A_COMMENT)
    const reports = await readBody(body)
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['action'] },
      { code: 'REQUIRED', field: ['lastModifiedAt'] },
    ])
    expect(contactsIn(reports)).toHaveLength(1)
    expect(rejectionsIn(await readBody({ type: 'WEATHER' }))).toMatchObject([{ field: ['type'] }])
  })
})

describe('another file', () => {
  it('is refused once', async () => {
    expect(rejectionsIn(await read('First Name,Born\nAda,1815\nBob,1791\n'))).toMatchObject([
      { code: 'MISSING_COLUMN', field: ['CONVERSATION ID'], position: 'file line 2' },
    ])
    expect(rejectionsIn(await read('{"hello":1}'))).toMatchObject([{ code: 'MISSING_COLUMN' }])
    expect(rejectionsIn(await read('Notes:\nnothing follows\n'))).toMatchObject([{ code: 'MISSING_COLUMN' }])
  })
})

describe('deliveries of LinkedIn', () => {
  const delivery: Delivery = {
    method: 'POST',
    url: 'https://shop.example/webhooks/linkedin',
    headers: {},
    body: Buffer.from('{"type":"LEAD_ACTION","leadAction":"CREATED"}'),
    receivedAt: NOW,
  }
  const SECRETS = () => ['a client secret']
  const OF_PREFIX_AND_BODY = '2b84f6b5c305f887b698d7e2f56ea1fdb936a07219089f85ab2db418740826fe'
  const OF_BODY = '401833e055476a398b55a4090ef1d81ba7c134fb1f4f7d7ed1dc1c276bfd9cfb'

  it.each([OF_PREFIX_AND_BODY, OF_BODY, `hmacsha256=${OF_PREFIX_AND_BODY}`, `hmacsha256=${OF_BODY}`])(
    'are genuine in each reading of the signature: %s',
    (signature) => {
      const signed = { ...delivery, headers: { 'x-li-signature': signature } }
      expect(linkedin.webhook?.verify(signed, SECRETS).status).toBe('GENUINE')
      expect(linkedin.webhook?.verify({ ...signed, body: Buffer.from('{}') }, SECRETS).status).toBe('REFUSED')
      expect(linkedin.webhook?.verify(signed, () => ['another']).status).toBe('REFUSED')
    },
  )

  const answerTo = (query: Readonly<Record<string, string>>, secrets: () => string[] = SECRETS) =>
    linkedin.webhook?.probe?.(
      { ...delivery, method: 'GET', url: `${delivery.url}?${new URLSearchParams(query)}` },
      secrets,
    )

  it('go on while the challenge is answered', () => {
    const challengeCode = '890e4665-4dfe-4ab1-b689-ed553bceeed0'
    expect(answerTo({ challengeCode, applicationId: '1' })).toEqual({
      status: 200,
      body: `{"challengeCode":"${challengeCode}","challengeResponse":"7b2f545362109fc03f3efbc14fbd0e2a364effb26c25b8aaec572d00ed329c6f"}`,
      contentType: 'application/json; charset=utf-8',
    })
    expect(answerTo({ challengeCode }, () => [])).toBeNull()
    expect(answerTo({})).toBeNull()
  })

  it('cannot be forged by asking for the signature of a body', () => {
    expect(answerTo({ challengeCode: delivery.body.toString() })).toBeNull()
    expect(answerTo({ challengeCode: `hmacsha256=${delivery.body}` })).toBeNull()
  })
})
