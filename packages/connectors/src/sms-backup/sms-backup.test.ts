import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { A_CALL, A_PICTURE, A_TEXT, backupOf, FROM_ADA, mmsTag, TO_US, tag } from './fixtures.ts'
import { smsBackup } from './sms-backup.ts'

const read = (records: readonly string[], options: ConnectorOptions = {}) =>
  reportsOf(smsBackup, backupOf('smses', ...records), options)

const factsOf = async (records: readonly string[], options?: ConnectorOptions) =>
  contactsIn(await read(records, options)).map(({ facts }) => facts)

const consentsOf = async (records: readonly string[]) =>
  (await read(records)).flatMap((report) => (report.kind === 'CONSENT' ? [report.event] : []))

const INBOUND = { type: '1', status: '-1' }

describe('texts of a phone', () => {
  it('are contacts with the other party, whose name is told', async () => {
    const reports = await read([tag('sms', A_TEXT)])
    expect(customersIn(reports)).toMatchObject([
      { identities: [{ kind: 'PHONE', value: '+12025550142' }], name: 'Ada Berg' },
    ])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'PHONE', value: '+12025550142' },
        facts: {
          source: 'sms-backup',
          sourceId: expect.stringMatching(/^[0-9a-f]{64}$/),
          channel: 'SMS',
          direction: 'OUTBOUND',
          outcome: 'SENT',
          occurredAt: Date.UTC(2025, 2, 3, 15, 4, 5),
        },
      },
    ])
  })

  it.each([
    [{ type: '1' }, 'INBOUND', 'RECEIVED'],
    [{ type: '2', status: '-1' }, 'OUTBOUND', 'SENT'],
    [{ type: '2', status: '0' }, 'OUTBOUND', 'DELIVERED'],
    [{ type: '2', status: '32' }, 'OUTBOUND', 'SENT'],
    [{ type: '2', status: '64' }, 'OUTBOUND', 'FAILED'],
    [{ type: '2', status: 'null' }, 'OUTBOUND', 'SENT'],
    [{ type: '5' }, 'OUTBOUND', 'FAILED'],
  ])('with %j are %s %s', async (changes, direction, outcome) => {
    expect(await factsOf([tag('sms', { ...A_TEXT, ...changes })])).toMatchObject([{ direction, outcome }])
  })

  it.each(['3', '4', '6'])('of type %s have not been sent', async (type) => {
    expect(await read([tag('sms', { ...A_TEXT, type })])).toMatchObject([
      { kind: 'SKIPPED', why: 'a message that has not been sent' },
    ])
  })

  it('have ids that differ with the party, the direction and the instant, and with nothing else', async () => {
    const others = [
      { body: 'x', status: '0', contact_name: '' },
      { address: '+12025550143' },
      { date: '1' },
      { type: '1' },
    ]
    const facts = await factsOf(
      [A_TEXT, ...others.map((other) => ({ ...A_TEXT, ...other }))].map((each) => tag('sms', each)),
    )
    const [first, same, ...rest] = facts.map(({ sourceId }) => sourceId)
    expect(same).toBe(first)
    expect(new Set([first, ...rest]).size).toBe(4)
  })

  it('of names, short codes and our own numbers name no customer', async () => {
    const records = ['PARCELS', '40404', '+12025550100', 'null'].map((address) => tag('sms', { ...A_TEXT, address }))
    const reports = await read(records, { phoneRegion: 'US', ownAddresses: ['(202) 555-0100'] })
    expect(reports.map((report) => report.kind === 'SKIPPED' && report.why)).toEqual([
      expect.stringContaining('a name or a short code'),
      expect.stringContaining('a name or a short code'),
      expect.stringContaining('a number of our own'),
      expect.stringContaining('withheld'),
    ])
  })

  it('with national numbers need the country, and say so', async () => {
    const national = tag('sms', { ...A_TEXT, address: '(202) 555-0142' })
    expect(await factsOf([national], { phoneRegion: 'US' })).toMatchObject([{ contactPoint: '+12025550142' }])
    expect(await read([national])).toMatchObject([
      { kind: 'SKIPPED', why: expect.stringContaining('whose country was not told') },
    ])
  })

  it.each([
    ['STOP', 'WITHDRAWN'],
    [' stop. ', 'WITHDRAWN'],
    ['StopAll', 'WITHDRAWN'],
    ['unsubscribe', 'WITHDRAWN'],
    ['Cancel', 'WITHDRAWN'],
    ['end', 'WITHDRAWN'],
    ['QUIT!', 'WITHDRAWN'],
    ['revoke', 'WITHDRAWN'],
    ['opt-out', 'WITHDRAWN'],
    ['Start', 'GRANTED'],
    ['unstop', 'GRANTED'],
  ])('that say "%s" alone tell a consent and no contact', async (body, status) => {
    const record = tag('sms', { ...A_TEXT, ...INBOUND, body })
    expect(await consentsOf([record])).toMatchObject([
      { channel: 'SMS', purposeClass: 'MARKETING', status, at: Date.UTC(2025, 2, 3, 15, 4, 5) },
      { channel: 'SMS', purposeClass: 'TRANSACTIONAL', status },
    ])
    expect(await factsOf([record])).toEqual([])
  })

  it.each(['Yes', 'Please stop by', 'end of June?'])('that say "%s" are answers', async (body) => {
    expect(await consentsOf([tag('sms', { ...A_TEXT, ...INBOUND, body })])).toEqual([])
  })

  it('that we wrote tell no consent', async () => {
    expect(await consentsOf([tag('sms', { ...A_TEXT, body: 'STOP' })])).toEqual([])
  })
})

describe('multimedia messages of a phone', () => {
  const received = (changes = {}) => mmsTag({ ...A_PICTURE, ...changes }, { addresses: [FROM_ADA, TO_US] })

  it('are contacts with the sender', async () => {
    const reports = await read([received()])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { value: '+12025550142' },
        facts: { channel: 'SMS', direction: 'INBOUND', outcome: 'RECEIVED', occurredAt: 1741014300000 },
      },
    ])
    expect(customersIn(reports)).toMatchObject([{ name: 'Ada Berg' }])
  })

  it.each([
    ['2', 'SENT'],
    ['5', 'FAILED'],
  ])('of folder %s are one contact with each recipient: %s', async (msg_box, outcome) => {
    const addresses = [
      { address: 'insert-address-token', type: '137' },
      { address: '+12025550142', type: '151' },
      { address: '+12025550143', type: '130' },
      { address: '+12025550144', type: '129' },
      { address: '+12025550142', type: '151' },
    ]
    const group = {
      ...A_PICTURE,
      msg_box,
      m_type: '128',
      address: '+12025550142~+12025550143',
      contact_name: 'Ada, Bo',
    }
    const reports = await read([mmsTag(group, { addresses })])
    expect(contactsIn(reports).map(({ facts }) => [facts.direction, facts.outcome, facts.contactPoint])).toEqual([
      ['OUTBOUND', outcome, '+12025550142'],
      ['OUTBOUND', outcome, '+12025550143'],
      ['OUTBOUND', outcome, '+12025550144'],
    ])
    expect(new Set(contactsIn(reports).map(({ facts }) => facts.sourceId)).size).toBe(3)
    expect(customersIn(reports)).toEqual([])
  })

  it.each(['3', '4'])('of folder %s have not been sent', async (msg_box) => {
    expect((await read([received({ msg_box })])).map(({ kind }) => kind)).toEqual(['SKIPPED'])
  })

  it.each(['129', '130', '131', '133', '134', '135', '136'])('of type %s are notes about messages', async (m_type) => {
    expect((await read([received({ m_type })])).map(({ kind }) => kind)).toEqual(['SKIPPED'])
  })

  it.each([{ m_type: '132' }, { m_type: 'null' }])('with %j are messages', async (changes) => {
    expect(await factsOf([received(changes)])).toHaveLength(1)
  })

  it('name the conversation where they name no addresses, and are about nobody without either', async () => {
    expect(await factsOf([mmsTag(A_PICTURE, { addresses: [] })])).toMatchObject([{ contactPoint: '+12025550142' }])
    expect(await factsOf([tag('mms', A_PICTURE)])).toHaveLength(1)
    expect(await read([mmsTag({ ...A_PICTURE, address: 'null' }, { addresses: [TO_US] })])).toMatchObject([
      { kind: 'SKIPPED', why: expect.stringContaining('nobody is named') },
    ])
  })

  it('that say STOP in their text withdraw consent', async () => {
    const parts = [
      { ct: 'application/smil', text: 'STOP it' },
      { ct: 'text/plain', text: 'Stop' },
    ]
    expect(await consentsOf([mmsTag(A_PICTURE, { parts, addresses: [FROM_ADA] })])).toMatchObject([
      { status: 'WITHDRAWN' },
      { status: 'WITHDRAWN' },
    ])
  })
})

describe('calls of a phone', () => {
  const callsOf = async (calls: readonly object[], options: ConnectorOptions = {}) =>
    reportsOf(smsBackup, backupOf('calls', ...calls.map((call) => tag('call', { ...A_CALL, ...call }))), options)

  it.each([
    [{ type: '2', duration: '74' }, 'OUTBOUND', 'ANSWERED'],
    [{ type: '2', duration: '0' }, 'OUTBOUND', 'NO_ANSWER'],
    [{ type: '1', duration: '60' }, 'INBOUND', 'RECEIVED'],
    [{ type: '3', duration: '17' }, 'INBOUND', 'RECEIVED'],
    [{ type: '4' }, 'INBOUND', 'RECEIVED'],
    [{ type: '5' }, 'INBOUND', 'RECEIVED'],
    [{ type: '6' }, 'INBOUND', 'RECEIVED'],
    [{ type: '7' }, 'INBOUND', 'RECEIVED'],
  ])('with %j are %s %s', async (changes, direction, outcome) => {
    const facts = contactsIn(await callsOf([changes])).map((event) => event.facts)
    expect(facts).toMatchObject([{ channel: 'PHONE', direction, outcome, contactPoint: '+12025550142' }])
    expect(iso(facts[0]?.occurredAt)).toBe('2025-03-03T15:04:05.000Z')
  })

  it('with a withheld number name no customer', async () => {
    const withheld = [{ number: '-1' }, { number: '-2' }, { number: '' }]
    expect((await callsOf(withheld, { phoneRegion: 'US' })).map(({ kind }) => kind)).toEqual(Array(3).fill('SKIPPED'))
  })

  it('tell a name once, and none where the phone had none', async () => {
    const named = { contact_name: 'Ada Berg' }
    const reports = await callsOf([named, { ...named, date: '1741014246000' }, { contact_name: '(Ukendt)' }])
    expect(customersIn(reports).map(({ name }) => name)).toEqual(['Ada Berg'])
    expect(contactsIn(reports)).toHaveLength(3)
  })

  it('with a type that is not known are refused by its name', async () => {
    expect(rejectionsIn(await callsOf([{ type: '9' }, { date: 'yesterday' }]))).toMatchObject([
      { position: 'file record 1', code: 'UNKNOWN_VALUE', field: ['type'] },
      { position: 'file record 2', code: 'BAD_INSTANT', field: ['date'] },
    ])
  })
})
