import type { ContactPoint, CustomerTraits } from '../evidence/customer-record.ts'
import type { Instant } from '../evidence/instant.ts'
import type { Resolution } from '../evidence/interaction.ts'
import type { Matter } from '../evidence/matter.ts'
import type { Channel } from '../model/channel.ts'
import type { ConsentStatus, Direction, MailClass, Outcome } from '../model/contact.ts'
import type { Daypart, Weekday } from '../model/local-time.ts'
import type { PurposeClass } from '../model/purpose.ts'
import type { Tally } from './tally.ts'

/** A contact of the last 30 days, as far as fatigue and open attempts need it. Oldest first. */
export interface RecentContact extends Matter {
  readonly at: Instant
  readonly channel: Channel
  readonly direction: Direction
  readonly mailClass: MailClass
  readonly automated: boolean | null
  readonly isAttempt: boolean
  readonly outcome: Outcome
  readonly outcomeAt: Instant
  /** null: open or unanswered. */
  readonly resolution: Resolution | null
  readonly answeredAt: Instant | null
  /** p0, the share of customers like this one who would have answered. */
  readonly expected: number | null
  readonly timeWindow: number
}

/** What a person said. Lists are best first; the newest statement of a customer is the one in force. */
export interface StatedPreference {
  readonly channels: readonly Channel[]
  readonly avoidChannels: readonly Channel[]
  readonly bestDays: readonly Weekday[]
  readonly worstDays: readonly Weekday[]
  readonly bestDayparts: readonly Daypart[]
  readonly worstDayparts: readonly Daypart[]
  readonly waitHours: number | null
  readonly paperless: boolean | null
  readonly statedAt: Instant
  readonly source: string | null
}

export interface ConsentInForce {
  readonly channel: Channel
  readonly purposeClass: PurposeClass
  readonly status: ConsentStatus
  readonly at: Instant
}

/** All that is known of one customer when an answer is asked. */
export interface Ledger {
  readonly traits: CustomerTraits
  /** The zone in which the customer's hours are read. */
  readonly zone: string
  readonly tallies: readonly Tally[]
  readonly recent: readonly RecentContact[]
  readonly contactPoints: readonly ContactPoint[]
  readonly stated: StatedPreference | null
  /** The newest entry per channel and purpose class. */
  readonly consents: readonly ConsentInForce[]
}
