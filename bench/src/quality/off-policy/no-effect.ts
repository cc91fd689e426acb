import { armOf, armsCompared, type Estimate, findingOf, findingText, type PolicyValue } from '@wavelength/core'
import type { Figure } from '../report/section.ts'
import { goodExpectation, wrongExpectation } from './expectations.ts'
import { KEEN_POLICY } from './policies.ts'
import { always, coverage, falseAlarms } from './share-figures.ts'
import { simulatedLog } from './simulated-log.ts'
import { valuesOf } from './trial.ts'
import { NULL_WORLD, USUAL_WORLD } from './worlds.ts'

const CUSTOMERS = 400
const HOLDOUT_SHARE = 0.2
/** A test at 5 % that is right alarms at just the bar, so more logs are needed to see on which side it is. */
const TIMES_AS_MANY = 5
const WORDS = 'no evidence of an effect'

/** Where there is no effect, how often is one found? */
export function noEffectFigures(logs: number): Figure[] {
  return [...samePolicy(TIMES_AS_MANY * logs), sameTreatment(TIMES_AS_MANY * logs), ...nullWorld(logs)]
}

function samePolicy(logs: number): Figure[] {
  const trial = { name: 'A/A', world: USUAL_WORLD, policy: USUAL_WORLD.logging, customers: CUSTOMERS }
  const [good = [], wrong = []] = valuesOf(trial, logs, [goodExpectation, wrongExpectation])
  return [
    falseAlarms('A/A, the judged policy is the log’s own: false alarms, good model', upliftsOf(good).map(isAlarm)),
    falseAlarms('A/A, the judged policy is the log’s own: false alarms, wrong model', upliftsOf(wrong).map(isAlarm)),
  ]
}

function sameTreatment(logs: number): Figure {
  const differences = Array.from({ length: logs }, (_, at) => {
    const split = { salt: `A/A ${at}`, holdoutShare: HOLDOUT_SHARE }
    const outcomes = simulatedLog(USUAL_WORLD, CUSTOMERS, 'arms', `${at}`).map(({ person, answered }) => ({
      customer: person.id,
      arm: armOf(person.id, split),
      answered,
    }))
    return armsCompared(outcomes).difference
  })
  return falseAlarms('A/A, both arms treated alike: false alarms', differences.map(isAlarm))
}

function nullWorld(logs: number): Figure[] {
  const trial = { name: 'no effect', world: NULL_WORLD, policy: KEEN_POLICY, customers: CUSTOMERS }
  const [good = [], wrong = []] = valuesOf(trial, logs, [goodExpectation, wrongExpectation])
  const uplifts = upliftsOf(wrong)
  const unproven = uplifts.filter((uplift) => findingOf(uplift) === 'NO_EVIDENCE')
  return [
    coverage('no channel better than another: no evidence found, good model', upliftsOf(good).map(isQuiet)),
    coverage('no channel better than another: no evidence found, wrong model', uplifts.map(isQuiet)),
    always(
      `the sentence then says "${WORDS}"`,
      unproven.map((uplift) => findingText(uplift).includes(WORDS)),
    ),
  ]
}

function upliftsOf(values: readonly PolicyValue[]): Estimate[] {
  return values.flatMap((value) => value.uplift ?? [])
}

function isAlarm(difference: Estimate | null): boolean {
  return ['BETTER', 'WORSE'].includes(findingOf(difference))
}

function isQuiet(difference: Estimate): boolean {
  return findingOf(difference) === 'NO_EVIDENCE'
}
