import { describe, expect, it } from 'vitest'
import { aLedger, aStatement, aTally, NOW } from '../../test/a-ledger.ts'
import { believe } from './believe.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import type { Ledger } from './ledger.ts'
import { timeBeliefs } from './time-beliefs.ts'

describe(timeBeliefs.name, () => {
  it('claims nothing of a customer without history', () => {
    expect(timesOn('PHONE', aLedger())).toEqual({ bestTimes: [], worstTimes: [] })
  })

  it('claims nothing where attempts are answered alike at all times', () => {
    const tallies = [0, 1, 2, 3, 4, 5, 6, 7].map((timeWindow) =>
      aTally('PHONE', { timeWindow, attempts: 10, answered: 3 }),
    )
    expect(timesOn('PHONE', aLedger({ tallies }))).toEqual({ bestTimes: [], worstTimes: [] })
  })

  it('finds that the evenings are best and the mornings worst where calls show it', () => {
    const tallies = [
      aTally('PHONE', { timeWindow: 1, attempts: 15, answered: 0, at: NOW }),
      aTally('PHONE', { timeWindow: 3, attempts: 15, answered: 14, at: NOW }),
    ]
    const { bestTimes, worstTimes } = timesOn('PHONE', aLedger({ tallies }))
    expect(bestTimes[0]).toMatchObject({ fromHour: 17, toHour: 20, source: 'BEHAVIOUR' })
    expect(worstTimes[0]).toMatchObject({ fromHour: 8, toHour: 12, source: 'BEHAVIOUR' })
    expect(bestTimes[0]?.answerProbability.value).toBeGreaterThan(worstTimes[0]?.answerProbability.value ?? 1)
  })

  it('finds the hours at which a customer contacts us', () => {
    const tallies = [aTally('SMS', { timeWindow: 3, inbound: 12, at: NOW })]
    expect(timesOn('SMS', aLedger({ tallies })).bestTimes).toMatchObject([{ fromHour: 17, toHour: 22 }])
  })

  it('calls no hours the best at which customers contact us and answer less', () => {
    const tallies = [aTally('SMS', { timeWindow: 3, inbound: 12, at: NOW })]
    const prior = { ...DEFAULT_PRIOR, slopes: { ...DEFAULT_PRIOR.slopes, inboundTime: -0.4 } }
    const { bestTimes } = timeBeliefs(believe(aLedger({ tallies }), prior, NOW), 'SMS', 'OTHER')
    expect(bestTimes).toEqual([])
  })

  it('tells what the customer said, at the hours at which the channel is used', () => {
    const stated = aStatement({ bestDays: ['TUESDAY'], bestDayparts: ['AFTER_17'], worstDayparts: ['BEFORE_8'] })
    const { bestTimes, worstTimes } = timesOn('PHONE', aLedger({ stated }))
    expect(bestTimes).toMatchObject([{ weekdays: ['TUESDAY'], fromHour: 17, toHour: 20, source: 'STATED' }])
    expect(worstTimes).toEqual([])
  })

  it('joins the whole working day into one span', () => {
    const { bestTimes } = timesOn('EMAIL', aLedger({ stated: aStatement({ bestDayparts: ['FROM_8_TO_17'] }) }))
    expect(bestTimes).toMatchObject([{ fromHour: 8, toHour: 17 }])
  })

  it('claims no time for letters', () => {
    const stated = aStatement({ bestDayparts: ['AFTER_17'] })
    expect(timesOn('LETTER', aLedger({ stated }))).toEqual({ bestTimes: [], worstTimes: [] })
  })
})

function timesOn(channel: 'PHONE' | 'SMS' | 'EMAIL' | 'LETTER', ledger: Ledger) {
  return timeBeliefs(believe(ledger, DEFAULT_PRIOR, NOW), channel, 'OTHER')
}
