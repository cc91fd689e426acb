import {
  CHANNELS,
  type Channel,
  type ContactPoint,
  contribution,
  DEFAULT_PRIOR,
  type Derivation,
  derive,
  type IdentifiedContact,
  type Interaction,
  type Ledger,
  PURPOSES,
  recentContactOf,
  SumsByKey,
  type TallyKey,
  type TallySums,
  UNTOLD_FACTS,
} from '@wavelength/core'
import { BENCH_NOW } from './business.ts'
import { chosen, numbers } from './numbers.ts'

/** A usual history: so many contacts in eighteen months. */
export const USUAL_CONTACTS = 31
const DAY_MS = 86_400_000
const HISTORY_MS = 540 * DAY_MS
const RECENT_MS = 30 * DAY_MS
const INBOUND_SHARE = 0.4
const ANSWERED_SHARE = 0.25
/** Nearly everybody writes letters and mails; the rest is a matter of the person. */
const CHANNELS_OF_ONE = 4

/** A made-up customer; the same for the same number. */
export interface MadeCustomer {
  readonly derivation: Derivation
  /** Oldest first. */
  readonly contacts: readonly IdentifiedContact[]
  readonly contactPoints: readonly ContactPoint[]
}

export function madeCustomer(at: number): MadeCustomer {
  const random = numbers(at)
  const birthYear = 1940 + Math.floor(70 * random())
  const isAgeKnown = random() < 0.6
  const traits = { birthDate: null, birthYear: isAgeKnown ? birthYear : null, segment: null, timeZone: null }
  const channels = Array.from({ length: CHANNELS_OF_ONE }, () => chosen(CHANNELS, random()))
  const instants = Array.from({ length: USUAL_CONTACTS }, () => BENCH_NOW - Math.ceil(HISTORY_MS * random())).sort()
  return {
    derivation: { traits, zone: 'Europe/Copenhagen', prior: DEFAULT_PRIOR },
    contacts: instants.map((occurredAt, index) => contact(random, { channels, occurredAt, index })),
    contactPoints: channels.map(contactPoint),
  }
}

interface Occasion {
  readonly channels: readonly Channel[]
  readonly occurredAt: number
  readonly index: number
}

function contact(random: () => number, { channels, occurredAt, index }: Occasion): IdentifiedContact {
  const isInbound = random() < INBOUND_SHARE
  const outcome = random() < ANSWERED_SHARE ? 'ANSWERED' : 'DELIVERED'
  const isAnswered = !isInbound && outcome === 'ANSWERED'
  return {
    ...UNTOLD_FACTS,
    id: String(index),
    source: 'bench',
    sourceId: String(index),
    channel: chosen(channels, random()),
    direction: isInbound ? 'INBOUND' : 'OUTBOUND',
    occurredAt,
    outcome: isInbound ? 'RECEIVED' : outcome,
    outcomeAt: occurredAt + (isAnswered ? Math.floor(DAY_MS * random()) : 0),
    purpose: isInbound ? null : chosen(PURPOSES, random()),
    expectsReply: !isInbound,
  }
}

function contactPoint(channel: Channel): ContactPoint {
  return { channel, address: channel, label: null, status: 'GOOD', verified: true }
}

/** The customer's ledger as the store keeps it. */
export function ledgerOf({ derivation, contacts, contactPoints }: MadeCustomer): Ledger {
  const derived = derive(derivation, [], contacts)
  return {
    traits: derivation.traits,
    zone: derivation.zone,
    tallies: talliesOf(derived),
    recent: derived.filter(({ occurredAt }) => occurredAt >= BENCH_NOW - RECENT_MS).map(recentContactOf),
    contactPoints,
    stated: null,
    consents: [],
  }
}

function talliesOf(derived: readonly Interaction[]): Ledger['tallies'] {
  const sums = new SumsByKey<TallyKey, TallySums>()
  for (const interaction of derived) {
    const { tally } = contribution(interaction, { reportingZone: 'UTC', prior: DEFAULT_PRIOR })
    if (tally !== null) sums.add(tally.key, tally.sums)
  }
  return sums.cells().map((cell) => ({ ...cell.key, ...cell.sums }))
}
