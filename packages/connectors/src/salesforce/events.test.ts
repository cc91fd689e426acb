import { describe, expect, it } from 'vitest'
import { iso } from '../../test/reports.ts'
import { A_MEETING, SALESFORCE } from './fixtures.ts'
import { factsOf, SHE, told } from './read-composed.ts'

describe('meetings', () => {
  const options = SALESFORCE.options
  it('went as a column of the organisation says', async () => {
    const [facts] = await factsOf(A_MEETING, options)
    expect(facts).toMatchObject({
      channel: 'IN_PERSON',
      direction: 'OUTBOUND',
      outcome: 'ANSWERED',
      durationSeconds: 2_700,
    })
    expect(iso(facts?.occurredAt)).toBe('2025-03-03T15:00:00.000Z')
    expect(await factsOf({ ...A_MEETING, No_Show__c: true }, options)).toMatchObject([
      { outcome: 'NO_ANSWER', durationSeconds: null },
    ])
  })

  it.each([
    [{ Type: 'Call' }, `${SHE} ANSWERED`],
    [{ Type: 'Email' }, `${SHE} ANSWERED`],
    [{ Type: 'Other' }, 'skipped: a meeting that is about no contact'],
    [{ Type: 'Lunch' }, 'UNKNOWN_VALUE Type'],
    [{ Type: null }, 'REQUIRED Type'],
    [{ No_Show__c: 'perhaps' }, 'UNKNOWN_VALUE Outcome'],
    [{ IsChild: true }, 'skipped: a meeting as it stands in the calendar of another of us'],
    [{ WhoId: null }, 'skipped: a meeting with no contact and no lead'],
  ])('with %j tell %s', async (change, expected) => {
    expect(await told({ ...A_MEETING, ...change }, options)).toEqual([expected])
  })

  it('tell nothing where nobody says whether they took place', async () => {
    expect((await told(A_MEETING))[0]).toMatch(/^skipped: a meeting of which Salesforce does not tell/)
  })
})
