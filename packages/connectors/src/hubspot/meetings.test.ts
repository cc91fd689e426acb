import { describe, expect, it } from 'vitest'
import { contactsIn, iso } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_MEETING } from './fixtures.ts'
import { of, read } from './read-composed.ts'

describe('meetings', () => {
  it('that took place were taken, by each who was there', async () => {
    const reports = await read([A_MEETING])
    expect(toldIn(reports)).toEqual(['hubspot:501 ANSWERED', 'hubspot:502 ANSWERED'])
    const [facts] = contactsIn(reports).map((each) => each.facts)
    expect(facts).toMatchObject({
      sourceId: '9003:501',
      channel: 'IN_PERSON',
      direction: 'OUTBOUND',
      durationSeconds: 2_700,
    })
    expect(iso(facts?.occurredAt)).toBe('2025-03-03T15:00:00.000Z')
  })

  it.each([
    [{ hs_meeting_outcome: 'NO_SHOW' }, 'hubspot:501 NO_ANSWER'],
    [{ hs_meeting_outcome: '' }, 'skipped: a meeting of which it is not told whether it took place'],
    [{ hs_meeting_outcome: 'SCHEDULED' }, 'skipped: a meeting that did not take place'],
    [{ hs_meeting_outcome: 'RESCHEDULED' }, 'skipped: a meeting that did not take place'],
    [{ hs_meeting_outcome: 'CANCELED' }, 'skipped: a meeting that did not take place'],
    [{ hs_meeting_outcome: 'FUN' }, 'UNKNOWN_VALUE hs_meeting_outcome'],
    [{ hs_meeting_location: 'https://video.example/1' }, 'skipped: a meeting over video, or'],
    [{ hs_meeting_location_type: 'VIDEO' }, 'skipped: a meeting over video, or'],
    [{ hs_meeting_location_type: 'ADDRESS' }, 'hubspot:501 ANSWERED'],
    [{ hs_meeting_location_type: 'CUSTOM' }, 'hubspot:501 ANSWERED'],
    [{ hs_meeting_location: null }, 'skipped: a meeting over video, or of which it is not told where'],
    [{ hs_meeting_location_type: 'PHONE' }, 'hubspot:501 ANSWERED'],
    [{ hs_meeting_location_type: 'MOON' }, 'UNKNOWN_VALUE hs_meeting_location_type'],
  ])('with %j tell %s', async (properties, told) => {
    expect(toldIn(await read([of(A_MEETING, properties)]))[0]).toMatch(new RegExp(`^${told}`))
  })

  it('of which it is not told where are held where the organisation says', async () => {
    const fields = { MEETING: { columns: {}, words: { hs_meeting_location_type: { '': 'IN_PERSON' } } } }
    const [told] = contactsIn(await read([of(A_MEETING, { hs_meeting_location: null })], { fields }))
    expect(told?.facts.channel).toBe('IN_PERSON')
  })
})
