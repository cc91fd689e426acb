import type { Method, SetChannel } from '../question-set.ts'
import { channelMethod } from './channel-method.ts'
import { outcomesOf } from './outcomes.ts'
import { Rates } from './rates.ts'

const DAY_MS = 86_400_000
/** Half an answer and half a failure, so that nothing is told to be impossible or certain (Jeffreys 1946). */
const JEFFREYS = { expected: 0.5, strength: 1 }

/** The customer's own share of answers on each channel in the last days; the background's where there was no attempt. */
export function ownRateMethod(name: string, days: number): Method {
  return channelMethod(name, (background) => ({ history, asOf }) => {
    const now = Date.parse(asOf)
    const own = new Rates()
    for (const { attempt, answered } of outcomesOf(history, now)) {
      if (Date.parse(attempt.at) >= now - days * DAY_MS) own.add(attempt.channel, answered)
    }
    const chance = (channel: SetChannel) =>
      own.counts(channel).attempts === 0
        ? background.rate(channel)
        : own.towards(JEFFREYS.expected, JEFFREYS.strength, channel)
    return { liking: chance, chance }
  })
}
