import { CHANNELS, type Channel } from '../model/channel.ts'
import { covering } from './covering.ts'
import type { Ledger } from './ledger.ts'
import { logGamma } from './log-gamma.ts'
import { type AgeShares, agesOf, habitsOf, KNOWN_AGE_BANDS, type PopulationPrior } from './prior.ts'

/** How many contacts a band's habits are worth against a person's own. */
const HABITS_WORTH_CONTACTS = 4

/**
 * What the use of channels says about a missing age: Bayes over the bands, from where the customer can be
 * reached and where they contact us (Dirichlet-multinomial). Never written into the age itself.
 */
export function inferAge(prior: PopulationPrior, ledger: Ledger, inbound: Record<Channel, number>): AgeShares {
  const before = agesOf(prior, ledger.traits.segment)
  const reached = new Set(ledger.contactPoints.map((point) => point.channel))
  const logs = KNOWN_AGE_BANDS.map(
    (band) =>
      Math.log(before[band]) +
      logOfReach(prior.reachable[band], reached) +
      logOfHabit(habitsOf(prior, band, ledger.traits.segment).inboundChannels, inbound),
  )
  return shares(logs)
}

function logOfReach(reachable: Record<Channel, number>, reached: ReadonlySet<Channel>): number {
  if (reached.size === 0) return 0
  return CHANNELS.reduce((sum, channel) => {
    const share = reachable[channel]
    return sum + Math.log(reached.has(channel) ? share : 1 - share)
  }, 0)
}

/** The parts that are the same for every band are left out. */
function logOfHabit(habit: Record<Channel, number>, inbound: Record<Channel, number>): number {
  return CHANNELS.reduce((sum, channel) => {
    if (inbound[channel] <= 0) return sum
    const worth = HABITS_WORTH_CONTACTS * habit[channel]
    return sum + logGamma(inbound[channel] + worth) - logGamma(worth)
  }, 0)
}

function shares(logs: readonly number[]): AgeShares {
  const highest = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return covering(KNOWN_AGE_BANDS, (band) => (weights[KNOWN_AGE_BANDS.indexOf(band)] ?? 0) / total)
}
