import { describe, expect, it } from 'vitest'
import { contactsIn, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CALL } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { page } = readingOf(zendesk, { phoneRegion: 'US' })

describe('calls of Zendesk', () => {
  it.each([
    [{}, 'ANSWERED'],
    [{ talk_time: 0 }, 'NO_ANSWER'],
    [{ completion_status: 'abandoned_on_hold' }, 'ANSWERED'],
    [{ completion_status: 'abandoned' }, 'NO_ANSWER'],
    [{ completion_status: 'abandoned_in_ivr' }, 'NO_ANSWER'],
    [{ completion_status: 'abandoned_in_queue' }, 'NO_ANSWER'],
    [{ completion_status: 'abandoned_in_voicemail' }, 'VOICEMAIL'],
    [{ completion_status: 'completed_voicemail' }, 'VOICEMAIL'],
    [{ completion_status: 'pending_voicemail' }, 'VOICEMAIL'],
    [{ completion_status: 'voicemail' }, 'VOICEMAIL'],
    [{ completion_status: 'not_answered' }, 'NO_ANSWER'],
    [{ completion_status: 'external_overflow' }, 'NO_ANSWER'],
    [{ completion_status: 'busy' }, 'BUSY'],
    [{ completion_status: 'failed' }, 'FAILED'],
    [{ completion_status: 'ongoing' }, 'SENT'],
    [{ direction: 'inbound', completion_status: 'abandoned_in_voicemail' }, 'RECEIVED'],
  ])('with %j are %s', async (changes, outcome) => {
    const reports = await page({ calls: [{ ...A_CALL, ...changes }], legs: [{ id: 1 }] })
    expect(contactsIn(reports)).toMatchObject([
      { customer: { value: 'zendesk:101' }, facts: { channel: 'PHONE', outcome } },
    ])
    expect(reasonsIn(reports)).toEqual(['a leg of a call, which the list of calls tells'])
  })

  it('that came in are the ticket that they became', async () => {
    const inbound = { ...A_CALL, direction: 'inbound' }
    const reports = await page({ calls: [A_CALL, inbound, { ...inbound, ticket_id: null }] })
    expect(factsIn(reports).map(({ sourceId }) => sourceId)).toEqual(['call:12', 'ticket:71', 'call:12'])
  })

  it('of nobody are left out, and words that are not known refused', async () => {
    const reports = await page({
      calls: [
        { ...A_CALL, customer_id: null },
        { ...A_CALL, direction: 'sideways' },
        { ...A_CALL, completion_status: 'haunted' },
      ],
    })
    expect(reasonsIn(reports)).toEqual(['a call that names no customer'])
    expect(rejectionsIn(reports)).toMatchObject([{ field: ['direction'] }, { field: ['completion_status'] }])
  })
})
