import { ACTIONS, type BanditWorld, chanceOf, type Policy } from './bandit-world.ts'
import { type SimulatedChoice, simulatedLog } from './simulated-log.ts'

/** What a policy is truly worth over the occasions that the world's log gives rise to. */
export interface TrueValue {
  readonly value: number
  readonly uplift: number
}

/** So many customers for each log that is judged by it, so that what is left to chance stays far below theirs. */
const CUSTOMERS_PER_LOG = 150
/** All at once would need gigabytes. */
const CUSTOMERS_AT_ONCE = 20_000

/** By the true chances, not by answers. */
export function trueValueOf(world: BanditWorld, policy: Policy, logs: number): TrueValue {
  const sums = { choices: 0, wanted: 0, logged: 0 }
  const lots = Math.ceil((CUSTOMERS_PER_LOG * logs) / CUSTOMERS_AT_ONCE)
  for (let lot = 0; lot < lots; lot++) {
    const log = simulatedLog(world, CUSTOMERS_AT_ONCE, 'truth', `${lot}`)
    sums.choices += log.length
    sums.wanted += sumOfChances(world, policy, log)
    sums.logged += sumOfChances(world, world.logging, log)
  }
  return { value: sums.wanted / sums.choices, uplift: (sums.wanted - sums.logged) / sums.choices }
}

function sumOfChances(world: BanditWorld, policy: Policy, log: readonly SimulatedChoice[]): number {
  let sum = 0
  for (const { person, occasion } of log) {
    const wanted = policy(occasion)
    for (const action of ACTIONS) sum += wanted[action] * chanceOf(world, person, occasion, action)
  }
  return sum
}
