import type { AdoptionReason, HeldOutComparison } from '@wavelength/core'
import type { PopulationVersion } from '@wavelength/db'
import type { Learned } from '@wavelength/operations'
import { count, counted, day, table } from '../terminal/words.ts'

/** 95 % of a normal distribution lie within so many standard errors. */
const STANDARD_ERRORS = 1.96
/** Log loss differs in the third digit. */
const DIGITS = 4

const REASONS = {
  NOT_WORSE: 'it is better than the version in force, or no worse',
  WORSE: 'it is worse than the version in force',
  TOO_FEW_ATTEMPTS: 'there are too few settled attempts to learn from',
  TOO_FEW_HELD_OUT: 'too few attempts or customers were kept aside to try it on',
} satisfies Record<AdoptionReason, string>

/** What was learned, and how well it foretold what it had not seen. */
export function learnedWords({ version, customers, attempts, heldOut }: Learned): string {
  const from = `${counted(customers, 'customer')} with ${counted(attempts, 'settled attempt')}`
  const compared = heldOut === null ? [] : comparisonLines(version, heldOut)
  return [`${version} is learned from ${from}.`, ...compared].join('\n')
}

export function adoptionWords({ isAdopted, reason }: Learned): string {
  return `${isAdopted ? 'Adopted' : 'Not adopted'}: ${REASONS[reason]}.`
}

export function trialWords({ isAdopted, reason }: Learned): string {
  return `Nothing is kept. It would ${isAdopted ? '' : 'not '}be adopted: ${REASONS[reason]}.`
}

function comparisonLines(version: string, heldOut: HeldOutComparison): string[] {
  const { candidate, inForce, difference, standardError } = heldOut
  const margin = STANDARD_ERRORS * standardError
  const rows = [
    ['', 'LOG LOSS', 'CALIBRATION ERROR'],
    [version, candidate.logLoss.toFixed(DIGITS), candidate.calibrationError.toFixed(DIGITS)],
    [inForce.version, inForce.logLoss.toFixed(DIGITS), inForce.calibrationError.toFixed(DIGITS)],
  ]
  return [
    `Tried on ${counted(heldOut.customers, 'customer')} kept aside, with ${counted(heldOut.attempts, 'attempt')}:`,
    table(rows),
    `Difference in log loss ${signed(difference)}, with 95 % confidence from ${signed(difference - margin)} to ${signed(difference + margin)}; below 0 is better.`,
  ]
}

export function versionList(versions: readonly PopulationVersion[]): string {
  const heading = [
    'VERSION',
    'STATE',
    'LEARNED',
    'CUSTOMERS',
    'ATTEMPTS',
    'LOG LOSS',
    'BEFORE',
    'DIFFERENCE',
    'DECIDED',
  ]
  return table([heading, ...versions.map(rowOf)])
}

function rowOf({ version, state, fittedAt, decidedAt, customers, attempts, heldOut }: PopulationVersion): string[] {
  const isShipped = customers === 0
  return [
    version,
    state.toLowerCase().replace('_', ' '),
    isShipped ? 'came along' : day(fittedAt),
    isShipped ? '' : count(customers),
    isShipped ? '' : count(attempts),
    heldOut?.candidate.logLoss.toFixed(DIGITS) ?? '',
    heldOut?.inForce.logLoss.toFixed(DIGITS) ?? '',
    heldOut === null
      ? ''
      : `${signed(heldOut.difference)} +- ${(STANDARD_ERRORS * heldOut.standardError).toFixed(DIGITS)}`,
    decidedAt === null ? '' : day(decidedAt),
  ]
}

function signed(difference: number): string {
  return `${difference > 0 ? '+' : ''}${difference.toFixed(DIGITS)}`
}
