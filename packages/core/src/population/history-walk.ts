import { contribution } from '../evidence/contribution.ts'
import { DERIVATION_REACH_MS } from '../evidence/features-of-attempt.ts'
import type { Instant } from '../evidence/instant.ts'
import type { Interaction } from '../evidence/interaction.ts'
import { SumsByKey } from '../evidence/sum-up.ts'
import type { Ledger } from '../learn/ledger.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { recentContactOf } from '../learn/recent-contact.ts'
import type { Tally, TallyKey, TallySums } from '../learn/tally.ts'
import type { CustomerHistory } from './customer-history.ts'

/** A customer's past, told again from the beginning: the ledger as it stood at one instant after another. */
export class HistoryWalk {
  readonly #history: CustomerHistory
  readonly #prior: PopulationPrior
  readonly #sightings: readonly Sighting[]
  readonly #sums = new SumsByKey<TallyKey, TallySums>()
  #seen = 0
  #contacts = 0
  #recent: readonly Interaction[] = []

  /** The interactions must hold what the cohort was expected to answer under `prior`. */
  constructor(history: CustomerHistory, prior: PopulationPrior) {
    this.#history = history
    this.#prior = prior
    this.#sightings = history.interactions.flatMap(sightingsOf).sort((a, b) => a.at - b.at)
  }

  /** All that was known before `now`, which never goes back. */
  ledgerAt(now: Instant): Ledger {
    this.#advanceTo(now)
    const { traits, zone, reachable, statements } = this.#history
    return {
      traits,
      zone,
      tallies: this.#sums.cells().map(({ key, sums }): Tally => ({ ...key, ...sums })),
      recent: this.#recent.map(recentContactOf),
      contactPoints: reachable.map((channel) => ({ channel, ...SOME_ADDRESS })),
      stated: statements.findLast((statement) => statement.statedAt < now) ?? null,
      consents: [],
    }
  }

  /** Contacts in either direction of which the ledger last told knew. */
  get contactsSeen(): number {
    return this.#contacts
  }

  #advanceTo(now: Instant): void {
    for (; ; this.#seen++) {
      const sighting = this.#sightings[this.#seen]
      if (sighting === undefined || sighting.at >= now) break
      this.#see(sighting)
    }
    this.#recent = this.#recent.filter((contact) => contact.occurredAt >= now - DERIVATION_REACH_MS)
  }

  #see({ before, after }: Sighting): void {
    this.#count(after, 'add')
    if (before === null) {
      this.#contacts++
      this.#recent = [...this.#recent, after]
    } else {
      this.#count(before, 'take')
      this.#recent = this.#recent.map((contact) => (contact.id === after.id ? after : contact))
    }
  }

  #count(interaction: Interaction, how: 'add' | 'take'): void {
    const { tally } = contribution(interaction, { reportingZone: 'UTC', prior: this.#prior })
    if (tally !== null) this.#sums[how](tally.key, tally.sums)
  }
}

const SOME_ADDRESS = { address: '', label: null, status: 'GOOD', verified: true } as const

/** What became known of a contact at one instant. */
interface Sighting {
  readonly at: Instant
  readonly before: Interaction | null
  readonly after: Interaction
}

/** An attempt is seen when it is made, and again when its outcome is known. */
function sightingsOf(interaction: Interaction): Sighting[] {
  const { occurredAt: at, isAttempt, answeredAt, outcomeAt } = interaction
  const knownAt = answeredAt ?? outcomeAt
  if (!isAttempt || knownAt <= at) return [{ at, before: null, after: interaction }]
  const open: Interaction = { ...interaction, ...STILL_OPEN, outcomeAt: at }
  return [
    { at, before: null, after: open },
    { at: knownAt, before: open, after: interaction },
  ]
}

const STILL_OPEN = { outcome: 'SENT', resolution: null, answeredAt: null, answeredBy: null } as const
