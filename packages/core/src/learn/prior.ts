import type { Channel } from '../model/channel.ts'
import { AGE_BANDS, type AgeBand } from '../model/cohort.ts'
import type { PurposeGroup } from '../model/purpose.ts'
import type { SignalTrust } from './signal-trust.ts'

export type KnownAgeBand = Exclude<AgeBand, 'UNKNOWN'>
export const KNOWN_AGE_BANDS: readonly KnownAgeBand[] = AGE_BANDS.filter((band) => band !== 'UNKNOWN')

/**
 * What is known of customers in general, under one version: the answer that somebody without a history
 * gets. Plain values only, so that it can be stored. All terms are additive log-odds.
 */
export interface PopulationPrior {
  readonly version: string
  readonly answers: AnswerTerms
  readonly slopes: Slopes
  readonly cohorts: Record<AgeBand, CohortHabits>
  /** Habits within a segment; where a segment or band is not told, `cohorts` holds. */
  readonly cohortsOfSegment: Readonly<Record<string, Partial<Record<AgeBand, CohortHabits>>>>
  /** Share of the customers' own contacts per time window, over all cohorts. */
  readonly inboundTimes: readonly number[]
  readonly habitsWorth: HabitsWorth
  readonly ages: AgeShares
  readonly agesOfSegment: Readonly<Record<string, AgeShares>>
  /** Share of each band's customers who can be reached on a channel. */
  readonly reachable: Record<KnownAgeBand, Record<Channel, number>>
  readonly delays: Record<Channel, DelayTable>
  /** Answers after which a person's own pace counts as much as everyone's. */
  readonly paceWorthAnswers: number
  readonly trust: SignalTrust
}

export type AgeShares = Record<KnownAgeBand, number>

/** Log-odds that an attempt is answered, term by term. */
export interface AnswerTerms {
  readonly everyone: number
  readonly channel: Record<Channel, number>
  readonly channelOfBand: Record<AgeBand, Record<Channel, number>>
  readonly channelOfSegment: Readonly<Record<string, Partial<Record<Channel, number>>>>
  readonly channelOfPurpose: Record<PurposeGroup, Record<Channel, number>>
  /** By time window. */
  readonly channelAtTime: Record<Channel, readonly number[]>
  /** Monday first. */
  readonly weekday: readonly number[]
  /** By time window, before it is scaled by how much time matters on the channel. */
  readonly timeOfBand: Record<AgeBand, readonly number[]>
  readonly timeOfSegment: Readonly<Record<string, readonly number[]>>
}

/** How much one unit of each kind of evidence moves the log-odds. */
export interface Slopes {
  readonly fatigue: number
  readonly fatigueOnChannel: number
  readonly unansweredOnChannel: number
  readonly unansweredElsewhere: number
  readonly inboundChannel: number
  readonly inboundTime: number
  readonly statedBest: number
  readonly statedWorst: number
  readonly statedBestTime: number
  readonly statedWorstTime: number
}

/** How a cohort contacts the business of its own accord. Each adds up to 1. */
export interface CohortHabits {
  readonly inboundChannels: Record<Channel, number>
  /** By time window. */
  readonly inboundTimes: readonly number[]
}

/** Expected contacts after which a person's own habit counts as much as their cohort's: the fewer, the more people differ. */
export interface HabitsWorth {
  readonly channels: number
  readonly times: number
}

/** How long answers take: ln(hours), as a mean and evenly spaced quantiles of what is left, ascending. */
export interface DelayTable {
  readonly meanLogHours: number
  readonly residuals: readonly number[]
}

export function habitsOf(
  prior: Pick<PopulationPrior, 'cohorts' | 'cohortsOfSegment'>,
  band: AgeBand,
  segment: string | null,
): CohortHabits {
  return prior.cohortsOfSegment[segment ?? '']?.[band] ?? prior.cohorts[band]
}

export function agesOf(prior: PopulationPrior, segment: string | null): AgeShares {
  return prior.agesOfSegment[segment ?? ''] ?? prior.ages
}
