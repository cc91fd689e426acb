import type { SetCustomer, SetEvent, SetPurpose } from '../question-set.ts'
import type { Person } from './person.ts'
import type { AllowedWindows } from './quiet-hours.ts'
import type { Random } from './random.ts'

/** The business is about to approach a customer: the first time in a matter, or again. */
export interface Decision {
  readonly customer: SetCustomer
  readonly asOf: string
  readonly purpose: SetPurpose
  readonly matter: string
  readonly attemptNo: number
  readonly allowedWindows: AllowedWindows
  /** Everything that happened until now. */
  readonly history: readonly SetEvent[]
}

/** What was chosen, and how likely that was; channel and window by their places. */
export interface LoggedChoice {
  readonly channel: number
  readonly window: number
  readonly propensity: number
  readonly channelPropensity: number
}

/** The way in which a business decides, chance and all. */
export type LoggedPolicy = (decision: Decision, person: Person, random: Random) => LoggedChoice
