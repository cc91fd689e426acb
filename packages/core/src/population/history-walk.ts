import { tallyCell } from '../evidence/contribution.ts'
import { resolutionOf } from '../evidence/derive.ts'
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
    const tally = tallyCell(interaction, this.#prior)
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

/** An attempt is seen when it is made, when its outcome is known, and when it is answered. */
function sightingsOf(interaction: Interaction): Sighting[] {
  const { occurredAt, isAttempt, outcomeAt, answeredAt } = interaction
  if (!isAttempt) return [{ at: occurredAt, before: null, after: interaction }]
  const later = [outcomeAt, answeredAt ?? outcomeAt].filter((at) => at > occurredAt).sort((a, b) => a - b)
  const seen = [occurredAt, ...later].map((at) => ({ at, after: asKnownAt(interaction, at) }))
  return seen.map(({ at, after }, turn) => ({ at, before: seen[turn - 1]?.after ?? null, after }))
}

/** The attempt without what came of it later. */
function asKnownAt(attempt: Interaction, now: Instant): Interaction {
  const isAnswered = attempt.answeredAt !== null && attempt.answeredAt <= now
  const { answeredAt, answeredBy } = isAnswered ? attempt : NOT_ANSWERED
  const { outcome, outcomeAt } = attempt.outcomeAt <= now ? attempt : justSent(attempt)
  const known = { ...attempt, outcome, outcomeAt, answeredAt, answeredBy }
  return { ...known, resolution: resolutionOf(known, answeredAt) }
}

const NOT_ANSWERED = { answeredAt: null, answeredBy: null }

function justSent({ occurredAt }: Interaction): Pick<Interaction, 'outcome' | 'outcomeAt'> {
  return { outcome: 'SENT', outcomeAt: occurredAt }
}
