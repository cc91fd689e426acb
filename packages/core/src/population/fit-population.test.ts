import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aCrowd, CROWD_AS_OF, type Member } from '../../test/a-crowd.ts'
import { aHistory } from '../../test/a-history.ts'
import { aLedger, DAY_MS, OF_UNKNOWN_AGE, someFeatures } from '../../test/a-ledger.ts'
import { lotteryOf, normalDraw } from '../experiment/lottery.ts'
import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { believe } from '../learn/believe.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { sigma } from '../learn/logistic.ts'
import { KNOWN_AGE_BANDS, type PopulationPrior } from '../learn/prior.ts'
import { forecast } from '../learn/probability-of.ts'
import type { CustomerHistory } from './customer-history.ts'
import { fitPopulation } from './fit-population.ts'

function fitted(histories: readonly CustomerHistory[], asOf = CROWD_AS_OF): PopulationPrior {
  return fitPopulation(histories, { version: 'fitted', asOf, start: DEFAULT_PRIOR })
}

/** The share of such attempts that customers without a history are said to answer. */
function shareTold(prior: PopulationPrior, features: AttemptFeatures): number {
  return forecast(believe(aLedger(), prior, CROWD_AS_OF), { features, marketing: false }).probability.value
}

describe(fitPopulation.name, () => {
  it('is what it starts with where nobody is known', () => {
    const { version, answers, slopes, ages, delays } = fitted([])
    expect(version).toBe('fitted')
    expect({ answers, slopes, delays }).toEqual({
      answers: DEFAULT_PRIOR.answers,
      slopes: DEFAULT_PRIOR.slopes,
      delays: DEFAULT_PRIOR.delays,
    })
    for (const band of KNOWN_AGE_BANDS) expect(ages[band]).toBeCloseTo(DEFAULT_PRIOR.ages[band])
  })

  it('finds which age answers which channel', () => {
    const crowd = aCrowd(400, ({ birthYear }, { channel }) =>
      (birthYear === 1950) === (channel === 'PHONE') ? 0.5 : -1.5,
    )
    const { EMAIL: old, PHONE: oldPhone } = fitted(crowd).answers.channelOfBand.AGE_75_PLUS
    const { EMAIL: young, PHONE: youngPhone } = fitted(crowd).answers.channelOfBand.AGE_25_34
    expect(oldPhone - youngPhone).toBeGreaterThan(1.5)
    expect(young - old).toBeGreaterThan(1.5)
  })

  /**
   * All are called at ten in the morning, so whether a segment answers calls or answers at ten cannot be told; what it
   * answers can, to within .05: two standard errors of 400 calls.
   */
  it('finds what a segment answers, and tells it from age', () => {
    const crowd = aCrowd(400, ({ segment }, { channel }) => (segment === 'trade' && channel === 'PHONE' ? 0.5 : -1))
    const prior = fitted(crowd)
    const told = (of: Pick<AttemptFeatures, 'segment' | 'channel' | 'ageBand'>) => shareTold(prior, someFeatures(of))
    for (const ageBand of ['AGE_25_34', 'AGE_75_PLUS'] as const) {
      expect(told({ ageBand, segment: 'trade', channel: 'PHONE' })).toBeCloseTo(sigma(0.5), 1)
      expect(told({ ageBand, segment: 'private', channel: 'PHONE' })).toBeCloseTo(sigma(-1), 1)
      expect(told({ ageBand, segment: 'trade', channel: 'EMAIL' })).toBeCloseTo(sigma(-1), 1)
    }
  })

  /** People who never answer get all the follow-ups; that is no reason to think that follow-ups are not answered. */
  it('does not blame the follow-up for those who get one', () => {
    const responsiveness = ({ number }: Member) => 1.2 * normalDraw(lotteryOf('responsiveness', String(number)))
    const crowd = aCrowd(1000, (member) => -0.8 + responsiveness(member))
    const { slopes } = fitted(crowd)
    const effectOfFollowUp = slopes.unansweredOnChannel + slopes.fatigue * 0.67 + slopes.fatigueOnChannel * 0.67
    expect(effectOfFollowUp).toBeGreaterThan(-0.5)
    expect(effectOfFollowUp).toBeLessThan(0.35)
  })

  it('learns nothing of attempts that may still be answered', () => {
    const attempt = aContact({ expectsReply: true })
    const tooYoung = fitted([aHistory([attempt])], attempt.occurredAt + 20 * DAY_MS)
    expect(tooYoung.answers).toEqual(DEFAULT_PRIOR.answers)
    const settled = fitted([aHistory([attempt])], attempt.occurredAt + 21 * DAY_MS)
    expect(settled.answers.channel.EMAIL).toBeLessThan(DEFAULT_PRIOR.answers.channel.EMAIL)
  })

  it('learns nothing of attempts that never arrived', () => {
    const bounced = fitted([aHistory([aContact({ expectsReply: true, outcome: 'BOUNCED' })])])
    expect(bounced.answers).toEqual(DEFAULT_PRIOR.answers)
  })

  it('takes those of the smallest segments for people of none, when there are more than can be learned', () => {
    const attempt = aContact({ expectsReply: true })
    const ofSegment = (segment: string, number: number) =>
      aHistory([attempt], { id: `${segment}-${number}`, traits: { ...OF_UNKNOWN_AGE, segment } })
    const large = Array.from({ length: 50 }, (_, at) => [ofSegment(`large-${at}`, 1), ofSegment(`large-${at}`, 2)])
    const small = Array.from({ length: 150 }, (_, at) => ofSegment(`a-small-one-${at}`, 1))
    const { channelOfSegment } = fitted([...small, ...large.flat()]).answers
    expect(Object.keys(channelOfSegment)).toHaveLength(50)
    expect(Object.keys(channelOfSegment).every((segment) => segment.startsWith('large'))).toBe(true)
  })

  it('is plain values, so that it survives being stored', () => {
    const prior = fitted(aCrowd(20, () => 0))
    expect(JSON.parse(JSON.stringify(prior))).toEqual(prior)
  })
})
