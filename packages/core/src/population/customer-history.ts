import type { CustomerTraits } from '../evidence/customer-record.ts'
import type { Interaction } from '../evidence/interaction.ts'
import type { StatedPreference } from '../learn/ledger.ts'
import type { Channel } from '../model/channel.ts'

/** One customer's whole past, from which the population is learned and forecasts are checked. */
export interface CustomerHistory {
  /** Any text that is the customer's alone. */
  readonly id: string
  readonly traits: CustomerTraits
  readonly zone: string
  /** Channels with a known address. */
  readonly reachable: readonly Channel[]
  /** Oldest first. */
  readonly statements: readonly StatedPreference[]
  /** As derived, oldest first; `expected` is not read. */
  readonly interactions: readonly Interaction[]
}
