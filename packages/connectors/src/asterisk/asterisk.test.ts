import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { asterisk } from './asterisk.ts'
import { A_ROW, rowText } from './fixtures.ts'

const COPENHAGEN = { timeZone: 'Europe/Copenhagen' }

const read = (rows: readonly object[], options: ConnectorOptions = COPENHAGEN) =>
  reportsOf(asterisk, rows.map(rowText).join(''), options)

const factsOf = async (rows: readonly object[], options?: ConnectorOptions) =>
  contactsIn(await read(rows, options)).map(({ facts }) => facts)

const INBOUND = { src: '+12025550143', dst: '420', dcontext: 'from-pstn', channel: 'PJSIP/carrier-00000041' }

describe('calls of Asterisk', () => {
  it('are contacts with whoever was called, at the local time of the zone that was told', async () => {
    const reports = await read([A_ROW])
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'PHONE', value: '+12025550142' },
        facts: {
          source: 'asterisk',
          sourceId: '1751354100.63 +12025550142',
          channel: 'PHONE',
          direction: 'OUTBOUND',
          outcome: 'ANSWERED',
          occurredAt: Date.UTC(2025, 6, 1, 7, 15),
          outcomeAt: Date.UTC(2025, 6, 1, 7, 15, 12),
          durationSeconds: 74,
        },
      },
    ])
  })

  it.each([
    [{ disposition: 'NO ANSWER', billsec: 0, answer: '' }, 'NO_ANSWER'],
    [{ disposition: 'BUSY', billsec: 0 }, 'BUSY'],
    [{ disposition: 'FAILED', billsec: 0 }, 'FAILED'],
    [{ disposition: 'CONGESTION', billsec: 0 }, 'FAILED'],
    [{ lastapp: 'AppDial' }, 'ANSWERED'],
    [{ billsec: 0 }, 'NO_ANSWER'],
    [{ lastapp: 'VoiceMail' }, 'VOICEMAIL'],
    // The telephone system took the line itself, to say that all lines are busy.
    [{ lastapp: 'Playback' }, 'SENT'],
  ])('with %j became %s', async (changes, outcome) => {
    expect(await factsOf([{ ...A_ROW, ...changes }])).toMatchObject([{ direction: 'OUTBOUND', outcome }])
  })

  it('that came in are received, whatever a queue or a menu did with them', async () => {
    const queued = { ...A_ROW, ...INBOUND, disposition: 'NO ANSWER', lastapp: 'Queue', billsec: 15 }
    expect(await factsOf([queued])).toMatchObject([
      { direction: 'INBOUND', outcome: 'RECEIVED', contactPoint: '+12025550143', durationSeconds: 15 },
    ])
  })

  it('are one contact for each customer, also where a call has several rows', async () => {
    const rows = [A_ROW, { ...A_ROW, disposition: 'NO ANSWER' }, { ...A_ROW, dst: '+12025550144' }]
    expect((await factsOf(rows)).map(({ sourceId }) => sourceId)).toEqual([
      '1751354100.63 +12025550142',
      '1751354100.63 +12025550142',
      '1751354100.63 +12025550144',
    ])
  })
})

describe('who called whom', () => {
  it.each([
    ['from-pstn', 'INBOUND'],
    ['from-trunk', 'INBOUND'],
    ['from-did-direct', 'INBOUND'],
    ['ext-did', 'INBOUND'],
    ['ext-group', 'INBOUND'],
    ['ext-local', 'INBOUND'],
    ['ext-queues', 'INBOUND'],
    ['inbound', 'INBOUND'],
    ['incoming', 'INBOUND'],
    ['from-internal', 'OUTBOUND'],
    ['from-internal-xfer', 'OUTBOUND'],
    ['internal', 'OUTBOUND'],
    ['outbound', 'OUTBOUND'],
    ['outgoing', 'OUTBOUND'],
  ])('follows from the context %s: %s', async (dcontext, direction) => {
    const row = { ...A_ROW, src: '+12025550143', dst: '+12025550142', dcontext }
    expect(await factsOf([row])).toMatchObject([{ direction }])
  })

  const unknown = { ...A_ROW, src: '+12025550143', dst: '+12025550142', dcontext: 'attendants' }

  it('is refused by the name of a context that is not known', async () => {
    expect(rejectionsIn(await read([unknown]))).toMatchObject([
      {
        position: 'file line 1',
        code: 'UNKNOWN_VALUE',
        field: ['dcontext'],
        message: expect.stringMatching(/"attendants".*contexts that you/),
      },
    ])
  })

  it.each([
    [['+12025550142'], 'INBOUND'],
    [['+1 202 555 0143'], 'OUTBOUND'],
    [['attendants'], 'OUTBOUND'],
    [['PJSIP/8016'], 'OUTBOUND'],
    // What is told leaves nothing open.
    [['office'], 'INBOUND'],
  ])('follows from what is told to be our own: %j', async (ownAddresses, direction) => {
    expect(await factsOf([unknown], { ...COPENHAGEN, ownAddresses })).toMatchObject([{ direction }])
  })

  it('is told by own numbers before it is by contexts, extensions among them', async () => {
    const forwarded = { ...A_ROW, src: '+12025550143', dst: '8016' }
    expect(await factsOf([forwarded], { ...COPENHAGEN, ownAddresses: ['8016'] })).toMatchObject([
      { direction: 'INBOUND', contactPoint: '+12025550143' },
    ])
  })

  it.each([
    ['neither party is a phone number', { dst: '8017' }, []],
    ['a call between numbers of our own', {}, ['8016', '+12025550142']],
    ['the other party is no phone number', { ...INBOUND, src: 'anonymous', dst: '+12025550100' }, []],
  ])('says that %s', async (why, changes, ownAddresses) => {
    const reports = await read([{ ...A_ROW, ...changes }], { ...COPENHAGEN, ownAddresses })
    expect(reports).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining(why) }])
  })

  it('takes national numbers for those of the region', async () => {
    const row = { ...A_ROW, dst: '2025550142' }
    expect(await factsOf([row], { ...COPENHAGEN, phoneRegion: 'US' })).toMatchObject([{ contactPoint: '+12025550142' }])
    expect(await factsOf([row])).toEqual([])
  })
})

describe('a file of Asterisk', () => {
  const { uniqueid, userfield, ...sixteen } = A_ROW

  it.each([
    ['16 columns', sixteen, /^[0-9a-f]{64} /],
    ['an id', { ...sixteen, uniqueid }, /^1751354100\.63 /],
    ['an id with the name of the system', { ...sixteen, uniqueid: `desk-${uniqueid}` }, /^desk-1751354100\.63 /],
    ['a field of the user instead', { ...sixteen, userfield: 'x' }, /^[0-9a-f]{64} /],
    ['both', A_ROW, /^1751354100\.63 /],
    ['an empty id', { ...A_ROW, uniqueid: '' }, /^[0-9a-f]{64} /],
    ['the newer columns', { ...A_ROW, peeraccount: '', linkedid: '1751354099.60', sequence: 7 }, /^1751354099\.60 /],
    ['those alone', { ...sixteen, peeraccount: '', linkedid: '1751354099.60', sequence: 7 }, /^1751354099\.60 /],
  ])('may have %s', async (_, row, sourceId) => {
    expect(await factsOf([row])).toMatchObject([{ sourceId: expect.stringMatching(sourceId) }])
  })

  it('may have a header with an order of its own', async () => {
    const table = `calldate,src,dst,dcontext,lastapp,billsec,disposition,uniqueid,linkedid
2025-01-07 09:15:00,8016,+12025550142,from-internal,Dial,74,ANSWERED,1736237700.9,1736237700.8
`
    const [facts] = contactsIn(await reportsOf(asterisk, table, COPENHAGEN)).map((event) => event.facts)
    expect([facts?.sourceId, iso(facts?.occurredAt)]).toEqual(['1736237700.8 +12025550142', '2025-01-07T08:15:00.000Z'])
  })

  it('is refused as a whole without the zone of its times', async () => {
    expect(rejectionsIn(await read([A_ROW, A_ROW], {}))).toMatchObject([
      { position: 'file', code: 'BAD_TIME_ZONE', field: ['timeZone'] },
    ])
  })

  it('is refused row by row where values are unknown or rows have another width', async () => {
    const rows = [{ ...A_ROW, disposition: 'LOST' }, { ...A_ROW, start: '2025-02-30 09:00:00' }, { a: 'b' }]
    expect(rejectionsIn(await read(rows))).toMatchObject([
      { position: 'file line 1', code: 'UNKNOWN_VALUE', field: ['disposition'] },
      { position: 'file line 2', code: 'BAD_INSTANT', field: ['start'] },
      { position: 'file line 3', code: 'UNREADABLE', message: 'the row has 1 fields where 18 were expected' },
    ])
  })
})
