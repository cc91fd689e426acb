import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import type { ConnectorOptions } from '../connector.ts'
import { OUTCOME_OF_DISPOSITION, OUTCOME_OF_STATUS } from './call-words.ts'
import { A_CALL } from './fixtures.ts'
import { hubspot } from './hubspot.ts'
import { of, read } from './read-composed.ts'

describe('calls', () => {
  const factsOf = async (properties: object, options?: ConnectorOptions) =>
    contactsIn(await read([of(A_CALL, properties)], options)).map(({ facts }) => facts)

  it('are of the number at the other end', async () => {
    const [out] = contactsIn(await read([A_CALL]))
    expect(out).toMatchObject({
      customer: { kind: 'PHONE', value: '+12025550142' },
      facts: { sourceId: '9001', channel: 'PHONE', direction: 'OUTBOUND', outcome: 'ANSWERED', durationSeconds: 74 },
    })
    expect(iso(out?.facts.occurredAt)).toBe('2025-03-03T15:04:05.000Z')
    const [came] = contactsIn(await read([of(A_CALL, { hs_call_direction: 'INBOUND' })]))
    expect(came).toMatchObject({ customer: { value: '+12025550100' }, facts: { outcome: 'RECEIVED' } })
  })

  it('are else of the contacts they are associated with, also where the number is our own', async () => {
    const bare = of(A_CALL, { hs_call_to_number: null })
    expect(toldIn(await read([bare]))).toEqual(['hubspot:501 ANSWERED'])
    expect(toldIn(await read([A_CALL], { ownAddresses: ['+12025550142'] }))).toEqual(['hubspot:501 ANSWERED'])
    expect(contactsIn(await read([bare]))[0]?.facts.sourceId).toBe('9001:501')
    expect(rejectionsIn(await read([{ ...bare, associations: undefined }]))).toMatchObject([
      { code: 'REQUIRED', field: ['associations', 'contacts'] },
    ])
  })

  it('went as was noted, whatever the line did', async () => {
    for (const [id, outcome] of Object.entries(OUTCOME_OF_DISPOSITION))
      expect(await factsOf({ hs_call_disposition: id })).toMatchObject([{ outcome }])
    expect(Object.values(OUTCOME_OF_DISPOSITION)).toEqual([
      'BUSY',
      'ANSWERED',
      'VOICEMAIL',
      'VOICEMAIL',
      'NO_ANSWER',
      'BOUNCED',
    ])
  })

  it('went as the line did where nothing was noted', async () => {
    for (const [hs_call_status, outcome] of Object.entries(OUTCOME_OF_STATUS))
      expect((await factsOf({ hs_call_status })).map((facts) => facts.outcome)).toEqual(
        outcome === null ? [] : [outcome],
      )
    expect(await factsOf({ hs_call_duration: '0' })).toMatchObject([{ outcome: 'NO_ANSWER', durationSeconds: 0 }])
    expect(OUTCOME_OF_STATUS).toMatchObject({ COMPLETED: 'ANSWERED', CANCELED: 'FAILED', QUEUED: null })
  })

  it('with words of an account are refused by name until the account says what they mean', async () => {
    const own = '11111111-2222-4333-8444-555555555555'
    expect(toldIn(await read([of(A_CALL, { hs_call_disposition: own })]))).toEqual([
      'UNKNOWN_VALUE hs_call_disposition',
    ])
    const fields = { CALL: { columns: {}, words: { hs_call_disposition: { [own]: 'VOICEMAIL' } } } }
    expect(await factsOf({ hs_call_disposition: own }, { fields })).toMatchObject([{ outcome: 'VOICEMAIL' }])
    const wrong = { CALL: { columns: {}, words: { hs_call_disposition: { [own]: 'INBOUND' } } } }
    expect(await read([of(A_CALL, { hs_call_disposition: own })], { fields: wrong })).toMatchObject([
      { issue: { message: expect.stringContaining('cannot mean INBOUND') } },
    ])
  })

  it.each([
    [{ hs_call_direction: 'SIDEWAYS' }, 'UNKNOWN_VALUE hs_call_direction'],
    [{ hs_call_direction: '' }, 'REQUIRED hs_call_direction'],
    [{ hs_call_status: 'WON' }, 'UNKNOWN_VALUE hs_call_status'],
    [{ hs_timestamp: 'soon' }, 'BAD_INSTANT hs_timestamp'],
  ])('with %j are refused by %s', async (properties, told) => {
    expect(toldIn(await read([of(A_CALL, properties)]))).toEqual([told])
  })

  it('of a warehouse are the same calls', async () => {
    const columns =
      'engagement_id,type,property_hs_timestamp,property_hs_call_direction,property_hs_call_status,contact_id'
    const row = '9001,CALL,2025-03-03 15:04:05.000000,OUTBOUND,NO_ANSWER,501'
    expect(toldIn(await reportsOf(hubspot, `${columns}\n${row}\n`))).toEqual(['hubspot:501 NO_ANSWER'])
    const older = 'engagement_id,timestamp,to_number,duration_milliseconds,disposition,hs_call_direction,status'
    const old = '9001,2025-03-03 15:04:05,+12025550142,74000,f240bbac-87c9-4f6e-bf70-924b57d47db7,OUTBOUND,COMPLETED'
    const [told] = contactsIn(await reportsOf(hubspot, `${older}\n${old}\n`))
    expect(told).toEqual(contactsIn(await read([A_CALL]))[0])
  })
})
