/**
 * A question set: background customers to learn from, questions about unseen ones, and the truth. A public format,
 * so that any system can be judged by it; names are the format's own. Instants are the customer's local time written
 * as UTC. A window is weekday x 4 + daypart, Monday 0; a true probability stands at channel x 28 + window.
 */
export const SET_CHANNELS = [
  'email',
  'phone',
  'sms',
  'push',
  'chat',
  'twitter',
  'facebook',
  'instagram',
  'linkedin',
  'letter',
  'face_to_face',
  'fax',
] as const
export type SetChannel = (typeof SET_CHANNELS)[number]

export const SET_PURPOSES = ['marketing', 'alert', 'service', 'formal', 'relationship'] as const
export type SetPurpose = (typeof SET_PURPOSES)[number]

export const SET_DAYPARTS = ['early', 'morning', 'afternoon', 'evening'] as const
export type SetDaypart = (typeof SET_DAYPARTS)[number]

export const SET_AGE_BANDS = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const
export type SetAgeBand = (typeof SET_AGE_BANDS)[number]

export const QUESTION_KINDS = ['main', 'cold0', 'cold1', 'cold3', 'cold10', 'cold30'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export const WINDOWS_PER_WEEK = 28

export interface SetCustomer {
  readonly id: string
  /** Null where it is not known. */
  readonly ageBand: SetAgeBand | null
  readonly segment: string
  readonly reachable: readonly SetChannel[]
  /** ISO instant. */
  readonly since: string
}

export interface SetAttempt {
  readonly type: 'attempt'
  readonly id: string
  readonly at: string
  readonly channel: SetChannel
  readonly purpose: SetPurpose
  readonly matter: string
  readonly attemptNo: number
  /** Chance that the logging policy chose this channel and window. */
  readonly propensity: number
  /** Chance that it chose this channel, whatever the window. */
  readonly channelPropensity: number
}

export type SetEvent =
  | SetAttempt
  | { readonly type: 'inbound'; readonly at: string; readonly channel: SetChannel }
  | { readonly type: 'answer'; readonly at: string; readonly attempt: string }
  | {
      readonly type: 'stated'
      readonly at: string
      readonly bestChannel: SetChannel | null
      readonly worstChannel: SetChannel | null
      readonly bestDaypart: SetDaypart | null
      readonly worstDaypart: SetDaypart | null
    }

/** A background customer with all events, in order of time. */
export interface TrainCustomer {
  readonly customer: SetCustomer
  readonly events: readonly SetEvent[]
}

/** One attempt that was really made after the question was asked. */
export interface Probe {
  readonly at: string
  readonly channel: SetChannel
  readonly purpose: SetPurpose
  readonly matter: string
  readonly attemptNo: number
}

export interface Query {
  readonly id: string
  readonly kind: QuestionKind
  readonly customer: SetCustomer
  readonly asOf: string
  readonly purpose: SetPurpose
  readonly allowedWindows: Readonly<Partial<Record<SetChannel, readonly number[]>>>
  readonly history: readonly SetEvent[]
  readonly probe: Probe | null
}

export interface RankedWay {
  readonly channel: SetChannel
  readonly window: number
  readonly p: number
}

export interface DelayHours {
  readonly q50: number
  readonly q80: number
  readonly q90: number
}

export interface Answer {
  readonly id: string
  /** Number one, then number two on another channel where there is one. */
  readonly ranked: readonly RankedWay[]
  readonly probe: { readonly p: number; readonly delayHours: DelayHours } | null
}

export interface Truth {
  readonly id: string
  readonly kind: QuestionKind
  /** 12 x 28 true probabilities of an answer, -1 where not allowed. */
  readonly P: readonly number[]
  /** Per channel: its best probability, -1 where not allowed, and the window of it. */
  readonly best: readonly number[]
  readonly bw: readonly number[]
  /** Channels by their best, best first. */
  readonly order: readonly number[]
  /** Mean probability of a choice made at random. */
  readonly rand: number
  /** Was it answered (1 or 0), after how many hours (null where it was not), and how likely it truly was. */
  readonly probe: { readonly y: number; readonly dHours: number | null; readonly p?: number } | null
}

export interface QuestionSet {
  readonly train: readonly TrainCustomer[]
  readonly queries: readonly Query[]
  /** Empty when the truth may not be seen. */
  readonly truth: readonly Truth[]
}

/** Anything that learns from background customers and answers questions about others. */
export interface Method {
  readonly name: string
  learn(train: readonly TrainCustomer[]): (query: Query) => Answer
}
