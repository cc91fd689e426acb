import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CALL } from './fixtures.ts'
import { intercom } from './intercom.ts'

const { lines } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('calls of Intercom', () => {
  it.each([
    [{}, 'ANSWERED', 60, '2025-03-03T15:00:10.000Z'],
    [{ answered_at: null }, 'NO_ANSWER', null, '2025-03-03T15:01:10.000Z'],
    [{ answered_at: null, ended_at: null }, 'SENT', null, '2025-03-03T15:00:00.000Z'],
    [{ direction: 'inbound' }, 'RECEIVED', 60, '2025-03-03T15:00:00.000Z'],
  ])('with %j are %s', async (changes, outcome, durationSeconds, at) => {
    const [facts] = factsIn(await lines({ ...A_CALL, ...changes }))
    expect(facts).toMatchObject({ sourceId: 'call:12', channel: 'PHONE', outcome, durationSeconds })
    expect(iso(facts?.outcomeAt)).toBe(at)
  })

  it('are with the contact that they name, and only else with the number', async () => {
    const reports = await lines(
      A_CALL,
      { ...A_CALL, contact_id: null },
      { ...A_CALL, contact_id: null, phone: '+12025550100' },
      { ...A_CALL, direction: 'sideways' },
    )
    expect(contactsIn(reports).map(({ customer }) => customer)).toEqual([
      { kind: 'EXTERNAL_ID', value: 'intercom:aa01' },
      { kind: 'PHONE', value: '+12025550142' },
    ])
    expect(reasonsIn(reports)).toEqual(['a call that names neither a contact nor a number'])
    expect(rejectionsIn(reports)).toMatchObject([{ field: ['direction'] }])
  })
})
