import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aHistory } from '../../test/a-history.ts'
import { DAY_MS } from '../../test/a-ledger.ts'
import { lotteryOf } from '../experiment/lottery.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import type { CustomerHistory } from './customer-history.ts'
import { fitHabits } from './fit-habits.ts'
import { fitHabitsWorth } from './fit-habits-worth.ts'

const MONDAY = Date.UTC(2025, 0, 6)
const START = DEFAULT_PRIOR.habitsWorth

/** Each writes so many emails or texts, at ten or at eighteen; `share` tells how likely this person writes a text late. */
function people(size: number, contacts: number, share: (number: number) => number): CustomerHistory[] {
  return Array.from({ length: size }, (_, number) => {
    const lottery = lotteryOf('habits', String(number))
    const inbound = Array.from({ length: contacts }, (_each, index) => {
      const isLateText = lottery() < share(number)
      const occurredAt = MONDAY + index * 7 * DAY_MS + (isLateText ? 18 : 10) * 3_600_000
      const channel = isLateText ? 'SMS' : 'EMAIL'
      return aContact({ sourceId: `${number}-${index}`, direction: 'INBOUND', channel, occurredAt })
    })
    return aHistory(inbound)
  })
}

function worthOf(histories: readonly CustomerHistory[]) {
  return fitHabitsWorth(histories, fitHabits(histories, [], DEFAULT_PRIOR), START)
}

describe(fitHabitsWorth.name, () => {
  it('is what it starts with where nobody makes contact', () => {
    expect(worthOf([])).toEqual(START)
    expect(worthOf(people(10, 0, () => 0))).toEqual(START)
  })

  it('finds that a cohort tells much where all are alike', () => {
    const { channels, times } = worthOf(people(300, 10, () => 0.4))
    expect(channels).toBeGreaterThan(8)
    expect(times).toBeGreaterThan(20)
  })

  it('finds that a cohort tells little where everybody has one way of their own', () => {
    const { channels, times } = worthOf(people(300, 10, (number) => (number % 2 === 0 ? 0.05 : 0.95)))
    expect(channels).toBeLessThan(2)
    expect(times).toBeLessThan(2)
  })
})
