import type { Estimate } from '../experiment/estimate.ts'
import { type Finding, findingOf } from '../experiment/finding.ts'
import type { OverlapCode, OverlapWarning } from '../experiment/overlap.ts'
import { counted, percentText } from './phrases.ts'
import { plainDecimals } from './rounding.ts'

/** What a measured difference in answers allows to be said, with its interval. */
export function findingText(difference: Estimate | null): string {
  if (difference === null) return TOO_LITTLE_TEXT
  return `${FINDING_TEXTS[findingOf(difference)]}: ${pointsText(difference)}.`
}

const TOO_LITTLE_TEXT = 'Too little has been seen to tell.'

const FINDING_TEXTS = {
  BETTER: 'Better',
  WORSE: 'Worse',
  NO_EVIDENCE: 'There is no evidence of an effect',
  TOO_LITTLE: TOO_LITTLE_TEXT,
} as const satisfies Record<Finding, string>

/** Why no value is told, or with what care it is to be read. */
export function overlapWarningText<C extends OverlapCode>(warning: WarningOf<C>): string {
  return WARNING_TEXTS[warning.code](warning)
}

type WarningOf<C extends OverlapCode> = OverlapWarning & { readonly code: C }

const WARNING_TEXTS: { readonly [C in OverlapCode]: (warning: WarningOf<C>) => string } = {
  TOO_LITTLE_OVERLAP: ({ effectiveSampleSize, needed }) =>
    `What was done is too unlike what would have been done: it tells as much as ${counted(Math.floor(effectiveSampleSize), 'contact', 'contacts')}, and ${needed} are needed.`,
  TOO_FEW_CUSTOMERS: ({ customers, needed }) =>
    `${counted(customers, 'customer is', 'customers are')} too few to tell chance from effect; ${needed} are needed.`,
  PROPENSITIES_DO_NOT_ADD_UP: ({ meanWeight }) =>
    `The recorded probabilities do not add up: the mean weight is ${plainDecimals(meanWeight, 2)}, not 1. Some are wrong, or something wanted was never tried.`,
  TOO_MUCH_CAPPED: ({ cappedShare, cap }) =>
    `What would have been done was tried too seldom: ${percentText(cappedShare)} of it rests on contacts that would each stand for more than ${cap}.`,
  WEIGHTS_CAPPED: ({ choices, ofChoices, cap }) =>
    `${choices} of ${counted(ofChoices, 'contact', 'contacts')} would stand for more than ${cap} and ${choices === 1 ? 'is' : 'are'} counted as ${cap}: there the value leans on the model.`,
  PROPENSITIES_ESTIMATED: () =>
    'How likely each choice was is estimated from how often it was made, so anything else that decided it is left in.',
}

/** "+3.1 percentage points (95 % interval +1.0 to +5.2)". */
function pointsText({ value, low, high }: Estimate): string {
  return `${signed(value)} percentage points (${percentText(0.95)} interval ${signed(low)} to ${signed(high)})`
}

function signed(share: number): string {
  const points = plainDecimals(100 * share, 1)
  if (Number(points) === 0) return '0.0'
  return share < 0 ? `−${points.slice(1)}` : `+${points}`
}
