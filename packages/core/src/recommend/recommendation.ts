import type { ContactPoint } from '../evidence/customer-record.ts'
import type { Instant } from '../evidence/instant.ts'
import type { Ledger } from '../learn/ledger.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import type { Probability } from '../learn/probability-of.ts'
import type { Reason } from '../learn/reason.ts'
import type { TimeBeliefs } from '../learn/time-beliefs.ts'
import type { Channel } from '../model/channel.ts'
import type { Daypart, Weekday } from '../model/local-time.ts'
import type { ExcludedChannel } from './exclusion.ts'
import type { Message } from './message.ts'
import type { Taste } from './taste.ts'
import type { WouldChange } from './would-change.ts'

/** How is this customer reached, now, about this? */
export interface Question {
  readonly ledger: Ledger
  readonly message: Message
  readonly now: Instant
  readonly prior: PopulationPrior
  readonly taste?: Taste
  /** Channels closed by rules from elsewhere, such as law. */
  readonly closed?: readonly ExcludedChannel[]
  /** Absent: the best by what is known, always. */
  readonly exploration?: Exploration
}

/** Trying at times what may be better than the best by what is known, so that it can be found out. */
export interface Exploration {
  /** Of the recommendations, so many are drawn; 0 to 0.5. */
  readonly share: number
  /** The customer's alone, so that everyone has a lottery of their own. */
  readonly seed: string
}

export const DECIDED_BY = ['STATED', 'LEARNED', 'COHORT', 'RULE', 'EXPLORATION'] as const
/**
 * What put number one before number two. RULE: only it was open, or it suits the matter though it is no likelier.
 * EXPLORATION: it was drawn by lot.
 */
export type DecidedBy = (typeof DECIDED_BY)[number]

export const CONFIDENCES = ['LOW', 'MEDIUM', 'HIGH'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export interface Recommendation {
  readonly decidedAt: Instant
  readonly priorVersion: string
  /** The number one way; null only when nothing is open, and then `noActionReason` says why. */
  readonly first: ContactOption | null
  readonly second: ContactOption | null
  /** All that are open, best first; one that was drawn by lot comes before them. */
  readonly options: readonly ContactOption[]
  readonly excluded: readonly ExcludedChannel[]
  readonly plan: readonly PlannedAttempt[]
  /** 1 for the first attempt of the matter, 2 for the first follow-up; null when nothing is open. */
  readonly attemptNumber: number | null
  readonly decidedBy: DecidedBy
  /** What would make another channel number one: found by trying it, and only when it is asked. */
  readonly wouldChangeIf: () => readonly WouldChange[]
  readonly noActionReason: NoActionReason | null
  /** The earliest end of an exclusion that ends by itself, when nothing is open. */
  readonly nextPermittedAt: Instant | null
}

export const NO_ACTION_CODES = ['NOT_REACHABLE', 'NOTHING_PERMITTED'] as const
export type NoActionCode = (typeof NO_ACTION_CODES)[number]

export interface NoActionReason {
  readonly code: NoActionCode
  readonly message: string
}

export interface ContactOption extends TimeBeliefs {
  readonly channel: Channel
  readonly contactPoint: ContactPoint | null
  readonly answerProbability: Probability
  /** The log-odds to which the reasons add up. */
  readonly logOdds: number
  /** By which options are ranked: value of the answer less cost, annoyance and waiting. */
  readonly score: number
  /** How likely it was to become number one: 1 for the best and 0 for the others, unless there is exploration. */
  readonly propensity: number
  readonly notBefore: Instant
  readonly notAfter: Instant
  readonly localWindow: LocalWindow
  /** How long to wait for an answer before another attempt. */
  readonly waitHours: number
  readonly replyHours: ReplyHours
  readonly confidence: Confidence
  readonly evidenceShare: number
  /** Contacts on this channel on which the answer rests. */
  readonly signals: number
  readonly reasons: readonly Reason[]
}

/** Half of the answers come within the median, nine of ten within the p90. */
export interface ReplyHours {
  readonly median: number
  readonly p90: number
}

/** In the customer's own time. */
export interface LocalWindow {
  /** The days of the coming week on which this part of the day is as good, the recommended one included. */
  readonly weekdays: readonly Weekday[]
  readonly daypart: Daypart
  readonly fromHour: number
  readonly toHour: number
  readonly zone: string
}

export interface PlannedAttempt {
  readonly step: number
  readonly channel: Channel
  readonly contactPoint: ContactPoint | null
  readonly notBefore: Instant
  readonly notAfter: Instant
  readonly waitHours: number
  readonly answerProbability: Probability
  /** The chance that this attempt or one before it is answered. */
  readonly answeredByThen: number
}
