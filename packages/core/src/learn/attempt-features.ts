import type { Channel } from '../model/channel.ts'
import type { AgeBand } from '../model/cohort.ts'
import type { Purpose } from '../model/purpose.ts'
import type { TimeWindow } from './time-window.ts'

/** What was known of an attempt when it was made, before anybody could react. */
export interface AttemptFeatures {
  readonly channel: Channel
  readonly purpose: Purpose
  readonly ageBand: AgeBand
  readonly segment: string | null
  readonly timeWindow: TimeWindow
  /** 0 is Monday. */
  readonly weekday: number
  /** Sum of e^(-age / 10 days) over attempts of the 30 days before, on all channels. */
  readonly fatigue: number
  /** The same over this channel alone. */
  readonly fatigueOnChannel: number
  /** Earlier attempts of the same matter still unanswered, on this channel and on others. */
  readonly unansweredOnChannel: number
  readonly unansweredElsewhere: number
}
