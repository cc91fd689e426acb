import { oneDecimal } from '../format/number.ts'
import { plural } from '../words/t.ts'
import type { PopulationVersion } from './experiment-query.ts'

/** Where the answers start from, and how far its likelihoods lay from what came of contacts kept aside. */
export function populationText(inForce: PopulationVersion): string {
  return `${inForce.version}: ${originOf(inForce)} ${trialOf(inForce.trial)}`
}

function originOf({ customers, attempts, isSample }: PopulationVersion): string {
  if (customers === 0) return 'came along with the software.'
  const of = isSample ? ' of the sample business' : ''
  return `learned from ${plural(customers, 'customer')}${of} with ${plural(attempts, 'settled attempt')}.`
}

function trialOf(trial: PopulationVersion['trial']): string {
  if (trial === null) return 'It has not been tried on contacts kept aside here.'
  const { attempts, customers, calibrationError, calibrationErrorBefore } = trial
  const aside = `On ${plural(attempts, 'attempt')} of ${plural(customers, 'customer')} kept aside`
  return `${aside}, its likelihoods were ${points(calibrationError)} points off (calibration error; the version before: ${points(calibrationErrorBefore)}).`
}

function points(share: number): string {
  return oneDecimal(share * 100)
}
