import { describe, expect, it } from 'vitest'
import { contactsIn, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { OUTCOMES } from './causes.ts'
import { A_ROW, rowText } from './fixtures.ts'
import { freeswitch } from './freeswitch.ts'

const COPENHAGEN = { timeZone: 'Europe/Copenhagen' }

const read = (rows: readonly object[], options: ConnectorOptions = COPENHAGEN) =>
  reportsOf(freeswitch, rows.map(rowText).join(''), options)

const factsOf = async (rows: readonly object[], options?: ConnectorOptions) =>
  contactsIn(await read(rows, options)).map(({ facts }) => facts)

const NOT_TAKEN = { answer_stamp: '', billsec: '0' }
const INBOUND = { caller_id_number: '+12025550143', destination_number: '5000', context: 'public' }

describe('calls of FreeSWITCH', () => {
  it('are contacts with whoever was called, at the local time of the zone that was told', async () => {
    expect(contactsIn(await read([A_ROW]))).toMatchObject([
      {
        customer: { kind: 'PHONE', value: '+12025550142' },
        facts: {
          source: 'freeswitch',
          sourceId: A_ROW.uuid,
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
    ['NORMAL_CLEARING', 'NO_ANSWER'],
    ['NO_ANSWER', 'NO_ANSWER'],
    ['NO_USER_RESPONSE', 'NO_ANSWER'],
    ['ALLOTTED_TIMEOUT', 'NO_ANSWER'],
    ['NO_PICKUP', 'NO_ANSWER'],
    ['ORIGINATOR_CANCEL', 'NO_ANSWER'],
    ['USER_BUSY', 'BUSY'],
    ['BUSY_EVERYWHERE', 'BUSY'],
    ['CALL_REJECTED', 'BUSY'],
    ['DECLINE', 'DECLINED'],
    ['UNWANTED', 'DECLINED'],
    ['REJECT_ALL', 'DECLINED'],
    ['UNALLOCATED_NUMBER', 'BOUNCED'],
    ['NUMBER_CHANGED', 'BOUNCED'],
    ['INVALID_NUMBER_FORMAT', 'BOUNCED'],
    ['DOES_NOT_EXIST_ANYWHERE', 'BOUNCED'],
    ['OUTGOING_CALL_BARRED', 'BLOCKED'],
    ['INCOMING_CALL_BARRED', 'BLOCKED'],
    ['SUBSCRIBER_ABSENT', 'FAILED'],
    ['RECOVERY_ON_TIMER_EXPIRE', 'FAILED'],
  ])('that nobody took and that ended by %s became %s', async (hangup_cause, outcome) => {
    expect(await factsOf([{ ...A_ROW, ...NOT_TAKEN, hangup_cause }])).toMatchObject([{ outcome }])
  })

  it('that nobody took and that ended by any other known cause failed, or were taken elsewhere', async () => {
    const rest = Object.keys(OUTCOMES).filter((cause) => OUTCOMES[cause] === 'FAILED')
    const facts = await factsOf(rest.map((hangup_cause) => ({ ...A_ROW, ...NOT_TAKEN, hangup_cause })))
    expect(facts.filter(({ outcome }) => outcome === 'FAILED')).toHaveLength(rest.length)
    const elsewhere = ['LOSE_RACE', 'PICKED_OFF'].map((hangup_cause) => ({ ...A_ROW, ...NOT_TAKEN, hangup_cause }))
    expect((await read(elsewhere)).map(({ kind }) => kind)).toEqual(['SKIPPED', 'SKIPPED'])
  })

  it.each([['NORMAL_CLEARING'], ['ORIGINATOR_CANCEL'], ['MEDIA_TIMEOUT'], ['ATTENDED_TRANSFER']])(
    'that were talked over are answered, also if they ended by %s',
    async (hangup_cause) => {
      expect(await factsOf([{ ...A_ROW, hangup_cause }])).toMatchObject([{ outcome: 'ANSWERED' }])
    },
  )

  it('that were over as soon as they were taken were no conversation', async () => {
    expect(await factsOf([{ ...A_ROW, billsec: '0' }])).toMatchObject([{ outcome: 'NO_ANSWER' }])
  })

  it('that came in are received, whoever took them', async () => {
    expect(await factsOf([{ ...A_ROW, ...INBOUND }])).toMatchObject([
      { direction: 'INBOUND', outcome: 'RECEIVED', contactPoint: '+12025550143' },
    ])
  })

  it('are one contact by both of their legs', async () => {
    const other = { ...A_ROW, uuid: A_ROW.bleg_uuid, bleg_uuid: A_ROW.uuid }
    expect((await factsOf([A_ROW, other])).map(({ sourceId }) => sourceId)).toEqual([A_ROW.uuid, A_ROW.uuid])
  })
})

describe('a file of FreeSWITCH', () => {
  it('may have a header, with columns of its own', async () => {
    const header = 'uuid,start_stamp,billsec,answer_stamp,hangup_cause,context,caller_id_number,destination_number\n'
    const row = 'u-1,2025-01-07 09:15:00,0,,USER_BUSY,default,1016,+12025550142\n'
    const [told] = contactsIn(await reportsOf(freeswitch, header + row, COPENHAGEN))
    expect(told?.facts).toMatchObject({ sourceId: 'u-1', outcome: 'BUSY', occurredAt: Date.UTC(2025, 0, 7, 8, 15) })
  })

  it('names contexts that nobody told of, until the own ones are told', async () => {
    const row = { ...A_ROW, context: 'tenant.example', caller_id_number: '+12025550100' }
    expect(rejectionsIn(await read([row]))).toMatchObject([{ code: 'UNKNOWN_VALUE', field: ['context'] }])
    const told = { ...COPENHAGEN, ownAddresses: ['tenant.example'] }
    expect(await factsOf([row], told)).toMatchObject([{ direction: 'OUTBOUND', contactPoint: '+12025550142' }])
  })

  it('is refused as a whole without the zone of its times', async () => {
    expect(rejectionsIn(await read([A_ROW, A_ROW], {}))).toMatchObject([
      { position: 'file', code: 'BAD_TIME_ZONE', field: ['timeZone'] },
    ])
  })

  it('is refused row by row where values are unknown or rows have another width', async () => {
    const rows = [
      { ...A_ROW, hangup_cause: 'BOREDOM' },
      { ...A_ROW, start_stamp: '07/01/25 09:00' },
      { a: 'b', c: 'd' },
    ]
    expect(rejectionsIn(await read([...rows, { ...A_ROW, uuid: '', bleg_uuid: '' }]))).toMatchObject([
      { position: 'file line 1', code: 'UNKNOWN_VALUE', field: ['hangup_cause'] },
      { position: 'file line 2', code: 'BAD_INSTANT', field: ['start_stamp'] },
      { position: 'file line 3', code: 'UNREADABLE', message: 'the row has 2 fields where 15 were expected' },
      { position: 'file line 4', code: 'REQUIRED', field: ['sourceId'] },
    ])
  })
})
