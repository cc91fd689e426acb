import { type Estimate, type LoggedChoice, policyValue, propensitiesByFrequency } from '@wavelength/core'
import type { Figure } from '../report/section.ts'
import { callsLessOthers } from './calls-less-others.ts'
import { wrongExpectation } from './expectations.ts'
import { CALLING_POLICY } from './policies.ts'
import { always, told } from './share-figures.ts'
import { type SimulatedChoice, seenBy, simulatedLog } from './simulated-log.ts'
import { trueValueOf } from './truth.ts'
import { CONFOUNDED_WORLD } from './worlds.ts'

const CUSTOMERS = 1000
const JUDGED = { world: CONFOUNDED_WORLD, policy: CALLING_POLICY, expectation: wrongExpectation }

/**
 * Calls help everyone, but the log kept them for the hard matters: which way does each method say they work, where it
 * says anything?
 */
export function confoundedFigures(logs: number): Figure[] {
  const truth = Math.sign(trueValueOf(CONFOUNDED_WORLD, CALLING_POLICY, logs).uplift)
  const seen = Array.from({ length: logs }, (_, at) => seenWays(`${at}`))
  const areRight = (of: (each: Seen) => number | undefined) =>
    seen.flatMap((each) => of(each) ?? []).map((difference) => Math.sign(difference) === truth)
  return [
    told(
      'calls kept for hard matters: naive rate has the right sign',
      areRight(({ naive }) => naive),
    ),
    always(
      'calls kept for hard matters: uplift has the right sign',
      areRight(({ logged }) => logged?.value),
    ),
    always(
      'calls kept for hard matters, propensities counted by kind of matter: uplift has the right sign',
      areRight(({ counted }) => counted?.value),
    ),
  ]
}

interface Seen {
  readonly naive: number
  readonly logged: Estimate | null
  readonly counted: Estimate | null
}

function seenWays(seed: string): Seen {
  const log = simulatedLog(CONFOUNDED_WORLD, CUSTOMERS, 'confounded', seed)
  const choices = seenBy(log, JUDGED)
  return {
    naive: callsLessOthers(choices, 'PHONE'),
    logged: policyValue(choices).uplift,
    counted: policyValue(propensitiesByFrequency(withStrata(log, choices))).uplift,
  }
}

function withStrata(log: readonly SimulatedChoice[], choices: readonly LoggedChoice[]) {
  return log.flatMap(({ occasion }, at) => {
    const choice = choices[at]
    if (choice === undefined) return []
    const { customer, taken, answered, wanted, expected } = choice
    return [{ customer, taken, answered, wanted, expected, stratum: occasion.isHard ? 'hard' : 'easy' }]
  })
}
