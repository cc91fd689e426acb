import { ACTIONS, type BanditWorld, chanceOf, type Policy } from './bandit-world.ts'
import { type SimulatedChoice, simulatedLog } from './simulated-log.ts'

/** What a policy is truly worth over the occasions that the world's log gives rise to. */
export interface TrueValue {
  readonly value: number
  readonly uplift: number
}

/** So many customers for each log that is judged by it, so that what is left to chance stays far below theirs. */
const CUSTOMERS_PER_LOG = 150
const FEWEST_CUSTOMERS = 20_000

/** By the true chances, not by answers. */
export function trueValueOf(world: BanditWorld, policy: Policy, logs: number): TrueValue {
  const log = simulatedLog(world, Math.max(FEWEST_CUSTOMERS, CUSTOMERS_PER_LOG * logs), 'truth')
  const value = meanChance(world, policy, log)
  return { value, uplift: value - meanChance(world, world.logging, log) }
}

function meanChance(world: BanditWorld, policy: Policy, log: readonly SimulatedChoice[]): number {
  let sum = 0
  for (const { person, occasion } of log) {
    const wanted = policy(occasion)
    for (const action of ACTIONS) sum += wanted[action] * chanceOf(world, person, occasion, action)
  }
  return sum / log.length
}
