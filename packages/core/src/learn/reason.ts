import type { Instant } from '../evidence/instant.ts'
import type { Channel } from '../model/channel.ts'
import type { AgeBand } from '../model/cohort.ts'
import type { Weekday } from '../model/local-time.ts'
import type { Purpose } from '../model/purpose.ts'
import type { LearnedDaypart } from './time-window.ts'

export const REASON_SOURCES = ['STATED', 'BEHAVIOUR', 'COHORT', 'PURPOSE', 'RULE', 'FATIGUE'] as const
export type ReasonSource = (typeof REASON_SOURCES)[number]

/** Why an answer is likely or not. Every code has one source and facts of its own. */
export const REASON_CODES = [
  'EVERYONE',
  'CHANNEL_IN_GENERAL',
  'AGE_GROUP',
  'AGE_INFERRED',
  'SEGMENT',
  'PURPOSE',
  'TIME_OF_WEEK',
  'RECENT_ATTEMPTS',
  'SAME_MATTER',
  'CONTACTS_US',
  'CONTACTS_US_THEN',
  'SAID_CHANNEL',
  'SAID_TIME',
  'ANSWERS_CHANNEL',
  'ANSWERS_IN_GENERAL',
  'ANSWERS_THEN',
  'ANSWERS_MARKETING',
  'ONLY_WAY_OPEN',
  'EXPLORATION',
  'REST',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export const SOURCE_OF_REASON = {
  EVERYONE: 'COHORT',
  CHANNEL_IN_GENERAL: 'COHORT',
  AGE_GROUP: 'COHORT',
  AGE_INFERRED: 'COHORT',
  SEGMENT: 'COHORT',
  PURPOSE: 'PURPOSE',
  TIME_OF_WEEK: 'COHORT',
  RECENT_ATTEMPTS: 'FATIGUE',
  SAME_MATTER: 'FATIGUE',
  CONTACTS_US: 'BEHAVIOUR',
  CONTACTS_US_THEN: 'BEHAVIOUR',
  SAID_CHANNEL: 'STATED',
  SAID_TIME: 'STATED',
  ANSWERS_CHANNEL: 'BEHAVIOUR',
  ANSWERS_IN_GENERAL: 'BEHAVIOUR',
  ANSWERS_THEN: 'BEHAVIOUR',
  ANSWERS_MARKETING: 'BEHAVIOUR',
  ONLY_WAY_OPEN: 'RULE',
  EXPLORATION: 'RULE',
  REST: 'COHORT',
} as const satisfies Record<ReasonCode, ReasonSource>

/** Plain counts over the whole history; what the cohort would have answered is null where it has faded to nothing. */
export interface AnswerCounts {
  readonly attempts: number
  readonly answered: number
  readonly expected: number | null
}

interface InboundCounts {
  readonly contacts: number
  readonly ofContacts: number
}

interface TimeOfWeek {
  readonly daypart: LearnedDaypart
  readonly isWeekend: boolean
}

interface Statement {
  readonly saidAt: Instant
  readonly from: string | null
}

/** What the sentence about each reason is made of. */
export interface ReasonFacts {
  readonly EVERYONE: { readonly share: number }
  readonly CHANNEL_IN_GENERAL: { readonly channel: Channel }
  readonly AGE_GROUP: { readonly channel: Channel; readonly ageBand: AgeBand }
  readonly AGE_INFERRED: { readonly channel: Channel; readonly ageBand: AgeBand; readonly probability: number }
  readonly SEGMENT: { readonly channel: Channel; readonly segment: string | null }
  readonly PURPOSE: { readonly channel: Channel; readonly purpose: Purpose }
  readonly TIME_OF_WEEK: TimeOfWeek & { readonly channel: Channel; readonly weekday: Weekday }
  readonly RECENT_ATTEMPTS: { readonly channel: Channel; readonly attempts: number; readonly onChannel: number }
  readonly SAME_MATTER: { readonly channel: Channel; readonly onChannel: number; readonly elsewhere: number }
  readonly CONTACTS_US: InboundCounts & { readonly channel: Channel }
  readonly CONTACTS_US_THEN: InboundCounts & TimeOfWeek
  readonly SAID_CHANNEL: Statement & {
    readonly channel: Channel
    /** 1 is the best way named; null when it was not named. */
    readonly rank: number | null
    readonly avoids: boolean
  }
  readonly SAID_TIME: Statement & TimeOfWeek & { readonly weekday: Weekday; readonly suits: boolean }
  readonly ANSWERS_CHANNEL: AnswerCounts & { readonly channel: Channel }
  readonly ANSWERS_IN_GENERAL: AnswerCounts
  readonly ANSWERS_THEN: AnswerCounts & TimeOfWeek
  readonly ANSWERS_MARKETING: AnswerCounts
  readonly ONLY_WAY_OPEN: { readonly channel: Channel; readonly closed: number }
  /** `instead` is the best way by what is known, before which this one was drawn. */
  readonly EXPLORATION: { readonly instead: Channel; readonly propensity: number }
  readonly REST: { readonly codes: readonly ReasonCode[] }
}

/** One additive part of the log-odds of an answer. */
export type Reason<C extends ReasonCode = ReasonCode> = {
  readonly [K in C]: {
    readonly code: K
    readonly source: ReasonSource
    readonly effect: number
    readonly facts: ReasonFacts[K]
  }
}[C]

export function reason<C extends ReasonCode>(code: C, effect: number, facts: ReasonFacts[C]) {
  return { code, source: SOURCE_OF_REASON[code], effect, facts }
}
