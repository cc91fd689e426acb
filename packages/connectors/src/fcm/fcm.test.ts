import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { fcm } from './fcm.ts'
import { A_ROW } from './fixtures.ts'

const read = (...rows: readonly object[]) => reportsOf(fcm, rows.map((row) => JSON.stringify(row)).join('\n'))

describe('a row', () => {
  it('is a contact over the app on one device', async () => {
    const [contact] = contactsIn(await read(A_ROW))
    expect(contact).toMatchObject({
      customer: { kind: 'APP_PUSH', value: 'fexampleinstallation01' },
      facts: {
        source: 'fcm',
        sourceId: '0:1741014245123456%0000000000000001/fExampleInstallation01',
        channel: 'APP_PUSH',
        direction: 'OUTBOUND',
        outcome: 'SENT',
        campaign: 'spring',
        contactPoint: 'fExampleInstallation01',
      },
    })
    expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:04:05.123Z')
  })

  it.each([
    ['MESSAGE_DELIVERED', 'DELIVERED'],
    ['INVALID_REGISTRATION', 'BOUNCED'],
    ['MISSING_REGISTRATIONS', 'FAILED'],
    ['UNAUTHORIZED_REGISTRATION', 'FAILED'],
    ['MESSAGE_RECEIVED_INTERNAL_ERROR', 'FAILED'],
    ['MISMATCH_SENDER_ID', 'FAILED'],
    ['QUOTA_EXCEEDED', 'FAILED'],
    ['INVALID_PACKAGE_NAME', 'FAILED'],
    ['INVALID_APNS_CREDENTIAL', 'FAILED'],
    ['INVALID_PARAMETERS', 'FAILED'],
    ['PAYLOAD_TOO_LARGE', 'FAILED'],
    ['AUTHENTICATION_ERROR', 'FAILED'],
    ['INVALID_TTL', 'FAILED'],
  ])('of %s is %s', async (event, outcome) => {
    expect(contactsIn(await read({ ...A_ROW, event })).map(({ facts }) => facts.outcome)).toEqual([outcome])
  })

  it.each(['2025-03-03T15:04:05.123Z', '2025-03-03 15:04:05.123', '2025-03-03 15:04:05.123 UTC', '1741014245.123'])(
    'is of the instant in UTC, however it is written: %s',
    async (event_timestamp) => {
      const [contact] = contactsIn(await read({ ...A_ROW, event_timestamp }))
      expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:04:05.123Z')
    },
  )

  it.each([
    [{ message_type: 'TOPIC', message_id: '', instance_id: '' }, 'topic'],
    [{ instance_id: null }, 'names no message to one device'],
    [{ message_id: '' }, 'names no message to one device'],
    [{ message_type: 'DATA_MESSAGE', analytics_label: '' }, 'a data message without a label'],
  ])('with %j is about no contact', async (changes, why) => {
    expect(await read({ ...A_ROW, ...changes })).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining(why) }])
  })

  it('of a data message counts where it has a label', async () => {
    expect(contactsIn(await read({ ...A_ROW, message_type: 'DATA_MESSAGE' }))).toHaveLength(1)
  })

  it.each([
    [{ event: 'MESSAGE_EATEN' }, 'UNKNOWN_VALUE', ['event']],
    [{ event: null }, 'REQUIRED', ['event']],
    [{ message_type: 'SONG' }, 'UNKNOWN_VALUE', ['message_type']],
    [{ event_timestamp: 'soon' }, 'BAD_INSTANT', ['event_timestamp']],
    [{ event_timestamp: null }, 'REQUIRED', ['occurredAt']],
  ])('with %j is refused by the name of what is amiss', async (changes, code, field) => {
    expect(rejectionsIn(await read({ ...A_ROW, ...changes }))).toMatchObject([{ code, field }])
  })
})

describe('a table', () => {
  it('is read as rows with commas as well', async () => {
    const columns = Object.keys(A_ROW).join(',')
    const cells = Object.values(A_ROW).map((value) => value ?? '')
    expect(contactsIn(await reportsOf(fcm, `${columns}\n${cells.join(',')}\n`))).toEqual(contactsIn(await read(A_ROW)))
  })
})
