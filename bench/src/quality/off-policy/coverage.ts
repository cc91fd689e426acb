import type { Estimate, PolicyValue } from '@wavelength/core'
import type { Figure } from '../report/section.ts'
import { goodExpectation, wrongExpectation } from './expectations.ts'
import { CAREFUL_POLICY, KEEN_POLICY } from './policies.ts'
import { coverage, told } from './share-figures.ts'
import { type Trial, valuesOf } from './trial.ts'
import { trueValueOf } from './truth.ts'
import { USUAL_WORLD } from './worlds.ts'

const CUSTOMERS = 400
/** A small business, near the least of which a number is told. */
const FEW_CUSTOMERS = 45

const TRIALS: readonly Trial[] = [
  { name: 'policy unlike the log', world: USUAL_WORLD, policy: KEEN_POLICY, customers: CUSTOMERS },
  { name: 'policy like the log', world: USUAL_WORLD, policy: CAREFUL_POLICY, customers: CUSTOMERS },
  { name: `${FEW_CUSTOMERS} customers`, world: USUAL_WORLD, policy: CAREFUL_POLICY, customers: FEW_CUSTOMERS },
]

type Estimated = 'ips' | 'snips' | 'doublyRobust' | 'uplift'

/** How often the 95 % intervals hold the truth, over logs of new customers each time. */
export function coverageFigures(logs: number): Figure[] {
  return TRIALS.flatMap((trial) => coverageOf(trial, logs))
}

function coverageOf(trial: Trial, logs: number): Figure[] {
  const truth = trueValueOf(trial.world, trial.policy, logs)
  const [good = [], wrong = []] = valuesOf(trial, logs, [goodExpectation, wrongExpectation])
  const covers = (name: string, values: readonly PolicyValue[], estimated: Estimated) =>
    coverage(`${trial.name}: ${name}`, held(values, estimated, estimated === 'uplift' ? truth.uplift : truth.value))
  return [
    covers('doubly robust, good model', good, 'doublyRobust'),
    covers('doubly robust, wrong model', wrong, 'doublyRobust'),
    covers('uplift, good model', good, 'uplift'),
    covers('uplift, wrong model', wrong, 'uplift'),
    covers('inverse propensity', good, 'ips'),
    covers('inverse propensity, normalised', good, 'snips'),
    told(
      `${trial.name}: logs of which a number is told`,
      good.map((value) => value.doublyRobust !== null),
    ),
  ]
}

function held(values: readonly PolicyValue[], estimated: Estimated, truth: number): boolean[] {
  return values.flatMap((value) => value[estimated] ?? []).map((estimate: Estimate) => covered(estimate, truth))
}

function covered({ low, high }: Estimate, truth: number): boolean {
  return low <= truth && truth <= high
}
