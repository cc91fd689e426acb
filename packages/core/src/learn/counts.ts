import type { Channel } from '../model/channel.ts'
import type { AnswerCounts } from './reason.ts'
import type { Tally } from './tally.ts'

/** Plain counts of the attempts in these tallies, beside what customers like this one would have answered. */
export function answerCounts(tallies: readonly Tally[]): AnswerCounts {
  const attempts = total(tallies, 'attempts')
  const weight = total(tallies, 'attemptWeight')
  const expectedShare = total(tallies, 'expectedWeight') / weight
  return {
    attempts,
    answered: total(tallies, 'answered'),
    expected: weight === 0 ? null : attempts * expectedShare,
  }
}

export function onChannel(tallies: readonly Tally[], channel: Channel): Tally[] {
  return tallies.filter((tally) => tally.channel === channel)
}

export function atTime(tallies: readonly Tally[], timeWindow: number): Tally[] {
  return tallies.filter((tally) => tally.timeWindow === timeWindow)
}

export function total(tallies: readonly Tally[], sum: Exclude<keyof Tally, 'channel' | 'marketing'>): number {
  return tallies.reduce((all, tally) => all + tally[sum], 0)
}
