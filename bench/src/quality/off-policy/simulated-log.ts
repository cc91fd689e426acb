import { type LoggedChoice, type Lottery, lotteryOf } from '@wavelength/core'
import {
  ACTIONS,
  type Action,
  type BanditWorld,
  byAction,
  chanceOf,
  drawnAttempts,
  drawnPerson,
  isHardMatter,
  type Occasion,
  type Person,
  type Policy,
} from './bandit-world.ts'
import type { Expectation } from './expectations.ts'

/** A first attempt that was made, with all that is true of it. */
export interface SimulatedChoice {
  readonly person: Person
  readonly occasion: Occasion
  readonly taken: Action
  readonly propensity: number
  readonly answered: 0 | 1
}

/** So many customers with one to six first attempts each; the seed's parts decide everything. */
export function simulatedLog(world: BanditWorld, customers: number, ...seed: readonly string[]): SimulatedChoice[] {
  const lottery = lotteryOf(...seed)
  return Array.from({ length: customers }, (_, at) => drawnPerson(`C-${at}`, lottery)).flatMap((person) =>
    choicesOf(world, person, lottery),
  )
}

/** The log as an evaluation gets to see it. */
export function seenBy(
  log: readonly SimulatedChoice[],
  judged: { readonly world: BanditWorld; readonly policy: Policy; readonly expectation: Expectation },
): LoggedChoice[] {
  return log.map(({ person, occasion, taken, propensity, answered }) => ({
    customer: person.id,
    taken,
    propensity,
    answered,
    wanted: judged.policy(occasion),
    expected: byAction((action) => judged.expectation(judged.world, occasion, action)),
  }))
}

function choicesOf(world: BanditWorld, person: Person, lottery: Lottery): SimulatedChoice[] {
  const choices: SimulatedChoice[] = []
  for (let left = drawnAttempts(lottery); left > 0; left--)
    choices.push(nextChoice(world, person, choices.at(-1), lottery))
  return choices
}

function nextChoice(
  world: BanditWorld,
  person: Person,
  before: SimulatedChoice | undefined,
  lottery: Lottery,
): SimulatedChoice {
  const last = before === undefined ? null : { action: before.taken, wasAnswered: before.answered === 1 }
  const occasion = { band: person.band, isHard: isHardMatter(lottery), last }
  const chances = world.logging(occasion)
  const taken = drawnAction(chances, lottery)
  const isAnswered = lottery() < chanceOf(world, person, occasion, taken)
  return { person, occasion, taken, propensity: chances[taken], answered: isAnswered ? 1 : 0 }
}

function drawnAction(chances: Readonly<Record<Action, number>>, lottery: Lottery): Action {
  let left = lottery()
  for (const action of ACTIONS) {
    left -= chances[action]
    if (left < 0) return action
  }
  return 'EMAIL'
}
