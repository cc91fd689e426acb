import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aCrowd, CROWD_AS_OF } from '../../test/a-crowd.ts'
import { aHistory } from '../../test/a-history.ts'
import { DAY_MS } from '../../test/a-ledger.ts'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { calibrationError, logLoss } from '../statistics/forecast-quality.ts'
import { fitPopulation } from './fit-population.ts'
import { forecastsOf } from './forecasts-of.ts'

const BEGINNING = Date.UTC(2026, 5, 1)
/** The first failed on its way, and was answered after the second had been made. */
const failedAndAnsweredLater = [
  aContact({ sourceId: '0', occurredAt: BEGINNING, outcome: 'FAILED', outcomeAt: BEGINNING }),
  aContact({ sourceId: '1', occurredAt: BEGINNING + 240_000 }),
  aContact({
    sourceId: '2',
    occurredAt: BEGINNING + DAY_MS,
    direction: 'INBOUND',
    outcome: 'RECEIVED',
    inReplyTo: ['0'],
  }),
]

describe(forecastsOf.name, () => {
  it('tells of every attempt what it would have told without all that came later', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(90), (contacts, days) => {
        const now = BEGINNING + days * DAY_MS
        const whole = forecastsOf(DEFAULT_PRIOR, aHistory(contacts))
        const known = forecastsOf(DEFAULT_PRIOR, aHistory(contacts.filter(({ occurredAt }) => occurredAt < now)))
        const told = new Map(known.map(({ at, probability }) => [at, probability]))
        for (const { at, probability } of whole.filter((each) => each.at < now && told.has(each.at))) {
          expect(told.get(at)).toBe(probability)
        }
      }),
      { examples: [[failedAndAnsweredLater, 1]] },
    )
  })

  it('leaves out what is not settled, and what lies before the period', () => {
    const [history] = aCrowd(1, () => -20)
    if (history === undefined) throw new Error('a crowd of one')
    const all = forecastsOf(DEFAULT_PRIOR, history, { asOf: CROWD_AS_OF })
    const [first, second] = all
    expect(all).toHaveLength(16)
    expect(forecastsOf(DEFAULT_PRIOR, history, { asOf: (first?.at ?? 0) + 21 * DAY_MS })).toEqual([first])
    expect(forecastsOf(DEFAULT_PRIOR, history, { from: second?.at ?? 0, asOf: CROWD_AS_OF })).toEqual(all.slice(1))
  })

  it('is better and better calibrated for customers never seen, once the population is learned', () => {
    const crowd = aCrowd(800, ({ birthYear }, { channel }) =>
      (birthYear === 1950) === (channel === 'PHONE') ? 1 : -1.5,
    )
    const learned = fitPopulation(crowd.slice(200), { version: 'learned', asOf: CROWD_AS_OF, start: DEFAULT_PRIOR })
    const heldOut = (prior: typeof learned) =>
      crowd.slice(0, 200).flatMap((history) => forecastsOf(prior, history, { asOf: CROWD_AS_OF }))
    expect(logLoss(heldOut(learned))).toBeLessThan(logLoss(heldOut(DEFAULT_PRIOR)))
    expect(calibrationError(heldOut(learned))).toBeLessThan(0.06)
  })
})
