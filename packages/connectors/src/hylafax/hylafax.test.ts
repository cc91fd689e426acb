import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { A_FAX, A_FAX_RECEIVED, logOf } from './fixtures.ts'
import { hylafax } from './hylafax.ts'

const COPENHAGEN = { timeZone: 'Europe/Copenhagen' }

const read = (lines: readonly object[], options: ConnectorOptions = COPENHAGEN) =>
  reportsOf(hylafax, logOf(...lines), options)

const factsOf = async (lines: readonly object[], options?: ConnectorOptions) =>
  contactsIn(await read(lines, options)).map(({ facts }) => facts)

describe('faxes of HylaFAX', () => {
  it('that went out are contacts with the number that was called, at the local time that was told', async () => {
    expect(contactsIn(await read([A_FAX]))).toMatchObject([
      {
        customer: { kind: 'PHONE', value: '+12025550142' },
        facts: {
          source: 'hylafax',
          sourceId: '07/01/25 000000123 77',
          channel: 'FAX',
          direction: 'OUTBOUND',
          outcome: 'DELIVERED',
          occurredAt: Date.UTC(2025, 6, 1, 7, 15),
          durationSeconds: 65,
        },
      },
    ])
  })

  it.each([
    ['', 'DELIVERED'],
    ['No answer', 'NO_ANSWER'],
    ['No answer from remote {E003}', 'NO_ANSWER'],
    ['Ringback detected, no answer without CED {E009}', 'NO_ANSWER'],
    ['Busy signal detected {E001}', 'BUSY'],
    ['Blacklisted by modem', 'BLOCKED'],
    ['No carrier detected {E002}', 'FAILED'],
    ['Failed to properly detect high-speed data carrier', 'FAILED'],
  ])('with the reason "%s" are %s', async (reason, outcome) => {
    expect(await factsOf([{ ...A_FAX, reason: `"${reason}"` }])).toMatchObject([{ outcome }])
  })

  it('that were tried again are attempts of their own', async () => {
    const again = { ...A_FAX, commid: '000000130', date: '07/01/25 09:45' }
    const nextJob = { ...A_FAX, jobid: '78' }
    expect((await factsOf([A_FAX, again, nextJob])).map(({ sourceId }) => sourceId)).toEqual([
      '07/01/25 000000123 77',
      '07/01/25 000000130 77',
      '07/01/25 000000123 78',
    ])
  })

  it('that came in are contacts with the number that the network told', async () => {
    expect(await factsOf([A_FAX_RECEIVED])).toMatchObject([
      { sourceId: '07/01/25 000000124', direction: 'INBOUND', outcome: 'RECEIVED', contactPoint: '+12025550143' },
    ])
  })

  it.each([
    ['where the version writes it first', { caller1: '"+12025550144"', caller2: '"ADA"' }, '+12025550144'],
    [
      'as the machine states it in full',
      { caller1: '""', caller2: '""', station: '"+1 202 555 0145"' },
      '+12025550145',
    ],
  ])('are told from the number %s', async (_, changes, contactPoint) => {
    expect(await factsOf([{ ...A_FAX_RECEIVED, ...changes }])).toMatchObject([{ contactPoint }])
  })

  it.each([
    ['no phone number', { ...A_FAX, number: '"lobby"' }],
    ['no phone number', { ...A_FAX_RECEIVED, caller2: '""', station: '"202 555 0145"' }],
    ['a number of our own', { ...A_FAX, number: '"+12025550100"' }],
  ])('say of whom they are about nobody: %s', async (why, line) => {
    const told = { ...COPENHAGEN, phoneRegion: 'US', ownAddresses: ['202-555-0100'] }
    expect(await read([line], told)).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining(why) }])
  })

  it.each(['CALL', 'POLL', 'PAGE', 'SUBMIT', 'UNSENT'])('are not what lines of %s tell', async (entry) => {
    expect((await read([{ ...A_FAX, entry }])).map(({ kind }) => kind)).toEqual(['SKIPPED'])
  })
})

describe('a log of HylaFAX', () => {
  it.each([
    ['01/07/25 09:15', '2025-01-07T08:15:00.000Z'],
    ['07/01/68 09:15', null],
    ['12/31/99 23:59', '1999-12-31T22:59:00.000Z'],
  ])('with the time %s is of %s', async (date, expected) => {
    const [facts] = await factsOf([{ ...A_FAX, date }])
    expect(iso(facts?.occurredAt)).toBe(expected)
  })

  it('may have fields fewer or more, as versions do', async () => {
    const { caller1, caller2, callid, owner, dcs, ...older } = A_FAX
    expect(await factsOf([older, { ...A_FAX, jobinfo: '"0/0/1"' }, { ...A_FAX, conntime: '1:05' }])).toMatchObject([
      { durationSeconds: 65 },
      { durationSeconds: 65 },
      { durationSeconds: 65 },
    ])
  })

  it('is refused as a whole without the zone of its times', async () => {
    expect(rejectionsIn(await read([A_FAX, A_FAX], {}))).toMatchObject([
      { position: 'file', code: 'BAD_TIME_ZONE', field: ['timeZone'] },
    ])
  })

  it('is refused line by line, and keeps nothing of what a job was called', async () => {
    const lines = [
      { ...A_FAX, entry: 'BEAM' },
      { ...A_FAX, date: '02/30/25 09:15' },
      { a: 'b' },
      { ...A_FAX, commid: '' },
    ]
    const refusals = rejectionsIn(await read(lines))
    expect(refusals).toMatchObject([
      { position: 'file line 1', code: 'UNKNOWN_VALUE', field: ['entry'] },
      { position: 'file line 2', code: 'BAD_INSTANT', field: ['date'] },
      { position: 'file line 3', code: 'UNREADABLE', message: expect.stringContaining('has 1 fields') },
      { position: 'file line 4', code: 'REQUIRED', field: ['sourceId'] },
    ])
    expect(JSON.stringify(refusals)).not.toContain('offer')
  })

  it('may hold names of any encoding', async () => {
    const line = Buffer.from(logOf({ ...A_FAX, owner: '"Sørensen"' }), 'latin1')
    expect(contactsIn(await reportsOf(hylafax, line, COPENHAGEN))).toHaveLength(1)
  })
})
