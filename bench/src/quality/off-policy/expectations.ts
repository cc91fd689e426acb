import { type Action, type BanditWorld, GENERAL_SPREAD, type Occasion, sigma } from './bandit-world.ts'

/** A model's chance of an answer; it has seen no answer of the customer. */
export type Expectation = (world: BanditWorld, occasion: Occasion, action: Action) => number

/** Knows the population, and nothing of the person: the mean over people of a chance in log-odds (MacKay 1992). */
export const goodExpectation: Expectation = (world, occasion, action) =>
  sigma(world.effectOf(action, occasion) / Math.sqrt(1 + (Math.PI * (GENERAL_SPREAD ** 2 + world.ownSpread ** 2)) / 8))

const MISTAKEN = { EMAIL: 0.7, SMS: 0.2, PHONE: 0.15, LETTER: 0.6, APP_PUSH: 0.4 } as const

/** Sees neither bands nor matters, and has the channels in the wrong order. */
export const wrongExpectation: Expectation = (_world, _occasion, action) => MISTAKEN[action]
