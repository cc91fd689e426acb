import { type PolicyValue, policyValue } from '@wavelength/core'
import type { BanditWorld, Policy } from './bandit-world.ts'
import type { Expectation } from './expectations.ts'
import { seenBy, simulatedLog } from './simulated-log.ts'

/** A question to a log, asked again and again of new logs. */
export interface Trial {
  readonly name: string
  readonly world: BanditWorld
  readonly policy: Policy
  readonly customers: number
}

/** What is told of the judged policy, for each of so many logs, with every model. */
export function valuesOf(trial: Trial, logs: number, expectations: readonly Expectation[]): PolicyValue[][] {
  const { name, world, policy, customers } = trial
  const values: PolicyValue[][] = expectations.map(() => [])
  for (let at = 0; at < logs; at++) {
    const log = simulatedLog(world, customers, name, `${at}`)
    for (const [model, expectation] of expectations.entries())
      values[model]?.push(policyValue(seenBy(log, { world, policy, expectation })))
  }
  return values
}
