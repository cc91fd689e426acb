import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aHistory } from '../../test/a-history.ts'
import { DAY_MS } from '../../test/a-ledger.ts'
import type { Interaction } from '../evidence/interaction.ts'
import { lotteryOf, normalDraw } from '../experiment/lottery.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { delayCurve, delayResidual, hoursUntilShare } from '../learn/delay.ts'
import { isAnsweredInTime } from '../learn/signal-trust.ts'
import type { Channel } from '../model/channel.ts'
import type { CustomerHistory } from './customer-history.ts'
import { fitDelays } from './fit-delays.ts'

const HOUR_MS = 3_600_000
const FROM = Date.UTC(2025, 0, 6, 10)
const AS_OF = FROM + 400 * DAY_MS

interface Delays {
  /** ln(hours) of everyone, 1 if not told. */
  readonly middle?: number
  readonly pace: number
  readonly noise: number
}

/** Each customer answers so many times after exp(own pace + noise) hours. */
function people(size: number, answers: number, channel: Channel, { middle = 1, ...spread }: Delays) {
  return Array.from({ length: size }, (_, number): CustomerHistory => {
    const lottery = lotteryOf('delays', String(number))
    const pace = middle + spread.pace * normalDraw(lottery)
    const contacts = Array.from({ length: answers }, (_each, index) => {
      const occurredAt = FROM + (index * 30 + (number % 7)) * DAY_MS
      const hours = Math.exp(pace + spread.noise * normalDraw(lottery))
      const sourceId = `${number}-${index}`
      const outcomeAt = occurredAt + hours * HOUR_MS
      return aContact({ sourceId, channel, occurredAt, expectsReply: true, outcome: 'ANSWERED', outcomeAt })
    })
    return aHistory(contacts)
  })
}

describe(fitDelays.name, () => {
  it('finds how long answers take', () => {
    const { delays } = fitDelays(people(200, 4, 'EMAIL', { pace: 0, noise: 1 }), DEFAULT_PRIOR, AS_OF)
    const curve = delayCurve({ ...DEFAULT_PRIOR, delays }, 'EMAIL', 0)
    expect(Math.log(hoursUntilShare(curve, 0.5))).toBeCloseTo(1, 0)
    expect(Math.log(hoursUntilShare(curve, 0.9))).toBeCloseTo(1 + 1.28, 0)
  })

  it('finds how much a pace of their own tells: variance within people over variance between', () => {
    const { paceWorthAnswers } = fitDelays(people(300, 5, 'EMAIL', { pace: 0.5, noise: 1 }), DEFAULT_PRIOR, AS_OF)
    expect(paceWorthAnswers).toBeGreaterThan(2.5)
    expect(paceWorthAnswers).toBeLessThan(6.5)
  })

  it('trusts a pace hardly at all where people do not differ', () => {
    const { paceWorthAnswers } = fitDelays(people(300, 5, 'EMAIL', { pace: 0, noise: 1 }), DEFAULT_PRIOR, AS_OF)
    expect(paceWorthAnswers).toBeGreaterThan(20)
  })

  it('keeps the shape of a channel with few answers, and moves its middle', () => {
    const { delays } = fitDelays(people(10, 3, 'LETTER', { pace: 0, noise: 1 }), DEFAULT_PRIOR, AS_OF)
    expect(delays.LETTER.residuals).toBe(DEFAULT_PRIOR.delays.LETTER.residuals)
    expect(delays.LETTER.meanLogHours).toBeLessThan(DEFAULT_PRIOR.delays.LETTER.meanLogHours - 1)
    expect(delays.FAX).toEqual(DEFAULT_PRIOR.delays.FAX)
  })

  it('tells within what time answers come, though the latest of slow people come too late to be seen', () => {
    const crowd = people(1500, 6, 'LETTER', { middle: Math.log(150), pace: 0.5, noise: 0.7 })
    const prior = { ...DEFAULT_PRIOR, ...fitDelays(crowd, DEFAULT_PRIOR, AS_OF) }
    const inTime = crowd.flatMap(({ interactions }) => {
      const late = interactions.filter(isAnsweredInTime).map((each) => delayResidual(prior, 'LETTER', delayOf(each)))
      const sum = late.reduce((total, each) => total + each, 0)
      return late.map((each) => {
        const curve = delayCurve(prior, 'LETTER', (sum - each) / (late.length - 1 + prior.paceWorthAnswers))
        return Number(each + prior.delays.LETTER.meanLogHours <= Math.log(hoursUntilShare(curve, 0.8)))
      })
    })
    const share = inTime.reduce((total, each) => total + each, 0) / inTime.length
    expect(Math.abs(share - 0.8)).toBeLessThan(0.01)
  })

  it('does not take the swift answers of young attempts for all answers', () => {
    const crowd = people(200, 1, 'EMAIL', { pace: 0, noise: 1 })
    expect(fitDelays(crowd, DEFAULT_PRIOR, FROM + 10 * DAY_MS).delays.EMAIL).toEqual(DEFAULT_PRIOR.delays.EMAIL)
  })
})

function delayOf({ occurredAt, answeredAt }: Interaction): number {
  return (answeredAt ?? occurredAt) - occurredAt
}
