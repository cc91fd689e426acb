import { oneDecimal } from '../format/number.ts'
import { plural, t } from '../words/t.ts'
import type { PopulationVersion } from './experiment-query.ts'

/** Where the answers start from, and how far its likelihoods lay from what came of contacts kept aside. */
export function populationText(inForce: PopulationVersion): string {
  return `${originOf(inForce)} ${trialOf(inForce.trial)}`
}

function originOf({ version, customers, attempts, isSample }: PopulationVersion): string {
  if (customers === 0) return t('{version}: came along with the software.', { version })
  const from = { version, customers: plural(customers, 'customer'), attempts: plural(attempts, 'settled attempt') }
  return isSample
    ? t('{version}: learned from {customers} of the sample business with {attempts}.', from)
    : t('{version}: learned from {customers} with {attempts}.', from)
}

function trialOf(trial: PopulationVersion['trial']): string {
  if (trial === null) return t('It has not been tried on contacts kept aside here.')
  const { attempts, customers, calibrationError, calibrationErrorBefore } = trial
  return t(
    'On {attempts} of {customers} kept aside, its likelihoods were {error} points off (calibration error; the version before: {errorBefore}).',
    {
      attempts: plural(attempts, 'attempt'),
      customers: plural(customers, 'customer'),
      error: points(calibrationError),
      errorBefore: points(calibrationErrorBefore),
    },
  )
}

function points(share: number): string {
  return oneDecimal(share * 100)
}
