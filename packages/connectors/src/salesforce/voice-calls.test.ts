import { describe, expect, it } from 'vitest'
import { contactsIn, iso } from '../../test/reports.ts'
import { A_VOICE_CALL } from './fixtures.ts'
import { AT, read, told } from './read-composed.ts'

describe('calls over the telephone of Salesforce', () => {
  it('are of the number at the other end', async () => {
    const [call] = contactsIn(await read([A_VOICE_CALL]))
    expect(call).toMatchObject({
      customer: { kind: 'PHONE', value: '+12025550142' },
      facts: { channel: 'PHONE', direction: 'OUTBOUND', outcome: 'ANSWERED', durationSeconds: 74 },
    })
    expect([iso(call?.facts.occurredAt), iso(call?.facts.outcomeAt)]).toEqual([AT, '2025-03-03T15:05:19.000Z'])
  })

  it.each([
    [{ CallType: 'Inbound' }, '+12025550100 RECEIVED'],
    [{ CallType: 'Callback' }, '+12025550142 ANSWERED'],
    [{ CallType: 'Consult' }, 'skipped: a call among ourselves, or the leg of another'],
    [{ CallType: 'Internal' }, 'skipped: a call among ourselves, or the leg of another'],
    [{ CallType: 'InternalCall' }, 'skipped: a call among ourselves, or the leg of another'],
    [{ CallType: 'Transfer' }, 'skipped: a call among ourselves, or the leg of another'],
    [{ CallType: 'Shout' }, 'UNKNOWN_VALUE CallType'],
    [{ CallDisposition: 'new' }, '+12025550142 SENT'],
    [{ CallDisposition: 'in progress' }, '+12025550142 SENT'],
    [{ CallDisposition: 'in-progress' }, '+12025550142 SENT'],
    [{ CallDisposition: 'busy' }, '+12025550142 BUSY'],
    [{ CallDisposition: 'failed' }, '+12025550142 FAILED'],
    [{ CallDisposition: 'lost' }, 'UNKNOWN_VALUE CallDisposition'],
    [{ CallDurationInSeconds: 0 }, '+12025550142 NO_ANSWER'],
    [{ ToPhoneNumber: 'anonymous' }, 'skipped: the other party is no phone number, so it names no customer'],
    [{ ToPhoneNumber: '+12025550111' }, 'skipped: the other party is a number of our own'],
  ])('with %j tell %s', async (change, expected) => {
    expect(await told({ ...A_VOICE_CALL, ...change }, { ownAddresses: ['+12025550111'] })).toEqual([expected])
  })
})
