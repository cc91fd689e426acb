import { calibrationError, logLoss } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { skillWithinFolds } from './held-out.ts'
import { heldOutForecasts } from './new-haven-forecasts.ts'
import { historyOf } from './new-haven-history.ts'
import { readVoters, type Voter } from './new-haven-people.ts'
import { publicData } from './public-data.ts'

const VOTER: Voter = {
  id: 'a-1',
  household: 'a',
  age: 67,
  householdSize: 2,
  registeredWithMajorParty: true,
  in1996: 'VOTED',
  reached: { IN_PERSON: true, PHONE: false },
  letters: 2,
}

describe(historyOf, () => {
  it('makes a visit, then a call, and letters of which no answer is awaited', () => {
    const { interactions } = historyOf(VOTER, { age: true, segment: true })
    const attempts = interactions.filter(({ isAttempt }) => isAttempt)
    expect(attempts.map(({ channel, resolution, ageBand }) => [channel, resolution, ageBand])).toEqual([
      ['IN_PERSON', 'ANSWERED', 'AGE_65_74'],
      ['PHONE', null, 'AGE_65_74'],
    ])
    expect(interactions.filter(({ channel }) => channel === 'LETTER')).toHaveLength(2)
  })

  it('tells neither age nor segment to those who may not know them', () => {
    const { traits, interactions } = historyOf(VOTER, { age: false, segment: false }, ['PHONE'])
    expect([traits.birthYear, traits.segment]).toEqual([null, null])
    expect(interactions.filter(({ isAttempt }) => isAttempt).map(({ ageBand }) => ageBand)).toEqual(['UNKNOWN'])
  })
})

const folder = publicData('newhaven-gotv-1998')

describe.runIf(folder !== null)('the voters of New Haven', () => {
  const voters = folder === null ? [] : readVoters(folder)

  it('were called and visited as often as the experiment says', () => {
    const called = voters.filter(({ reached }) => reached.PHONE !== null)
    const visited = voters.filter(({ reached }) => reached.IN_PERSON !== null)
    expect([called.length, visited.length]).toEqual([6_996, 6_131])
    expect(voters.filter(({ reached }) => reached.PHONE && reached.IN_PERSON)).toHaveLength(187)
  })

  it('are forecast from what others did, the better the more is known', () => {
    const calls = (segment: boolean) =>
      heldOutForecasts(voters, { age: true, segment }).filter(({ channel }) => channel === 'PHONE')
    const byAge = calls(false)
    const bySegment = calls(true)
    expect(skillWithinFolds(byAge)).toBeGreaterThan(0.64)
    expect(skillWithinFolds(bySegment)).toBeGreaterThan(0.68)
    expect(logLoss(bySegment)).toBeLessThan(logLoss(byAge))
    expect(calibrationError(bySegment)).toBeLessThan(0.03)
  }, 120_000)
})
