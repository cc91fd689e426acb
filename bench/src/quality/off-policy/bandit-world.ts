import { type Lottery, normalDraw } from '@wavelength/core'

export const ACTIONS = ['EMAIL', 'SMS', 'PHONE', 'LETTER', 'APP_PUSH'] as const
export type Action = (typeof ACTIONS)[number]

const BANDS = ['YOUNG', 'MIDDLE', 'OLD'] as const
type Band = (typeof BANDS)[number]

/** A customer whose own leanings nobody sees. */
export interface Person {
  readonly id: string
  readonly band: Band
  readonly general: number
  /** Standard normal. */
  readonly own: Readonly<Record<Action, number>>
}

/** What may be seen when the channel of a first attempt is chosen. */
export interface Occasion {
  readonly band: Band
  /** The matter is one that people put off. */
  readonly isHard: boolean
  readonly last: { readonly action: Action; readonly wasAnswered: boolean } | null
}

/** A probability of every action; they sum to 1. */
export type Policy = (occasion: Occasion) => Readonly<Record<Action, number>>

/** How likely answers are, and who chose the channels that were logged. */
export interface BanditWorld {
  /** Log-odds of an answer to an action, over and above the person. */
  readonly effectOf: (action: Action, occasion: Occasion) => number
  /** How far people differ in what they answer, in log-odds. */
  readonly ownSpread: number
  readonly logging: Policy
}

/** How far people differ in answering at all, in log-odds: some answer nearly everything, and some nothing. */
export const GENERAL_SPREAD = 0.9
const HARD_SHARE = 0.4
const MOST_ATTEMPTS = 6

export function drawnPerson(id: string, lottery: Lottery): Person {
  return {
    id,
    band: BANDS[Math.floor(lottery() * BANDS.length)] ?? 'MIDDLE',
    general: GENERAL_SPREAD * normalDraw(lottery),
    own: byAction(() => normalDraw(lottery)),
  }
}

export function drawnAttempts(lottery: Lottery): number {
  return 1 + Math.floor(lottery() * MOST_ATTEMPTS)
}

export function isHardMatter(lottery: Lottery): boolean {
  return lottery() < HARD_SHARE
}

/** The true chance that this person answers. */
export function chanceOf(world: BanditWorld, person: Person, occasion: Occasion, action: Action): number {
  return sigma(world.effectOf(action, occasion) + person.general + world.ownSpread * person.own[action])
}

export function byAction<T>(of: (action: Action) => T): Record<Action, T> {
  return {
    EMAIL: of('EMAIL'),
    SMS: of('SMS'),
    PHONE: of('PHONE'),
    LETTER: of('LETTER'),
    APP_PUSH: of('APP_PUSH'),
  }
}

export function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
