import type { ContactPoint } from '../src/evidence/customer-record.ts'
import type { Instant } from '../src/evidence/instant.ts'
import type { AttemptFeatures } from '../src/learn/attempt-features.ts'
import { storedWeight, toStored } from '../src/learn/decay.ts'
import type { Ledger, RecentContact, StatedPreference } from '../src/learn/ledger.ts'
import type { Tally } from '../src/learn/tally.ts'
import type { Channel } from '../src/model/channel.ts'

/** A Wednesday, 10 in the morning in Copenhagen. */
export const NOW: Instant = Date.UTC(2026, 10, 18, 9)
export const DAY_MS = 86_400_000

export function aLedger(known: Partial<Ledger> = {}): Ledger {
  return {
    traits: { birthDate: '1980-05-01', birthYear: 1980, segment: null, timeZone: null },
    zone: 'Europe/Copenhagen',
    tallies: [],
    recent: [],
    contactPoints: [],
    stated: null,
    consents: [],
    ...known,
  }
}

export const OF_UNKNOWN_AGE = { birthDate: null, birthYear: null, segment: null, timeZone: null }

export function aPoint(channel: Channel, known: Partial<ContactPoint> = {}): ContactPoint {
  return { channel, address: `${channel}-1`, label: null, status: 'GOOD', verified: true, ...known }
}

interface Counted {
  readonly timeWindow?: number
  readonly marketing?: boolean
  readonly attempts?: number
  readonly answered?: number
  readonly undelivered?: number
  readonly inbound?: number
  /** What the cohort would answer, per attempt. */
  readonly expected?: number
  readonly at?: Instant
  readonly delayCount?: number
  readonly delaySum?: number
}

/** So many contacts of one kind, all at one instant. */
export function aTally(channel: Channel, counted: Counted): Tally {
  const { attempts = 0, answered = 0, inbound = 0, expected = 0.3, at = NOW - 60 * DAY_MS } = counted
  const weight = storedWeight(at)
  return {
    channel,
    timeWindow: counted.timeWindow ?? 1,
    marketing: counted.marketing ?? false,
    attemptWeight: toStored(attempts * weight),
    answerWeight: toStored(answered * weight),
    expectedWeight: toStored(attempts * expected * weight),
    inboundWeight: toStored(inbound * weight),
    attempts,
    answered,
    declined: 0,
    undelivered: counted.undelivered ?? 0,
    inbound,
    delayCount: counted.delayCount ?? 0,
    delaySum: toStored(counted.delaySum ?? 0),
  }
}

export function aRecentContact(channel: Channel, known: Partial<RecentContact> = {}): RecentContact {
  return {
    at: NOW - DAY_MS,
    channel,
    direction: 'OUTBOUND',
    purpose: 'OTHER',
    matterKey: null,
    mailClass: 'UNKNOWN',
    automated: null,
    isAttempt: true,
    outcome: 'SENT',
    outcomeAt: known.at ?? NOW - DAY_MS,
    resolution: null,
    answeredAt: null,
    expected: 0.3,
    timeWindow: 1,
    ...known,
  }
}

/** A contact that the customer began. */
export function anInboundContact(channel: Channel, at: Instant): RecentContact {
  return aRecentContact(channel, { at, direction: 'INBOUND', outcome: 'RECEIVED', isAttempt: false, expected: null })
}

export function aStatement(known: Partial<StatedPreference> = {}): StatedPreference {
  return {
    channels: [],
    avoidChannels: [],
    bestDays: [],
    worstDays: [],
    bestDayparts: [],
    worstDayparts: [],
    waitHours: null,
    paperless: null,
    statedAt: NOW - 30 * DAY_MS,
    source: 'survey',
    ...known,
  }
}

export function someFeatures(known: Partial<AttemptFeatures> = {}): AttemptFeatures {
  return {
    channel: 'EMAIL',
    purpose: 'OTHER',
    ageBand: 'AGE_45_54',
    segment: null,
    timeWindow: 1,
    weekday: 2,
    fatigue: 0,
    fatigueOnChannel: 0,
    unansweredOnChannel: 0,
    unansweredElsewhere: 0,
    ...known,
  }
}
