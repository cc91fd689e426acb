import type { ExperimentRemarkCode, ExperimentStep } from '@wavelength/core'
import { signedPoints } from '../format/points.ts'
import { t, word } from '../words/t.ts'
import type { Arms, Estimate, Policy, Report } from './experiment-query.ts'
import { remarkSentence } from './remark-sentence.ts'

/** What a comparison allows to be said; where nothing can be told, also what stands in the way. */
export function findingSentence(of: Arms | Policy): string {
  const difference = 'difference' in of ? of.difference : of.uplift
  if (difference !== null) return differenceSentence(of.finding, difference)
  const obstacles = of.remarks.filter(({ code }) => OBSTACLES.has(code))
  return [t('Too little has been seen to tell.'), ...obstacles.map(remarkSentence)].join(' ')
}

const OBSTACLES: ReadonlySet<string> = new Set<ExperimentRemarkCode>([
  'TOO_LITTLE_OVERLAP',
  'TOO_FEW_CUSTOMERS',
  'TOO_MUCH_CAPPED',
  'PROPENSITIES_DO_NOT_ADD_UP',
  'NOTHING_LEFT_TO_CHANCE',
])

function differenceSentence(finding: Arms['finding'], { value, low, high }: Estimate): string {
  const points = {
    points: signedPoints(value),
    low: signedPoints(low),
    high: signedPoints(high),
  }
  switch (finding) {
    case 'BETTER':
      return t('Better: {points} percentage points (95 % interval {low} to {high}).', points)
    case 'WORSE':
      return t('Worse: {points} percentage points (95 % interval {low} to {high}).', points)
    default:
      return t('There is no evidence of an effect: {points} percentage points (95 % interval {low} to {high}).', points)
  }
}

const STEP_LABELS = {
  ASK: 'Ask for recommendations, and pass each decisionId on with the contact that follows from it.',
  TELL_OUTCOMES:
    'Tell what became of the decisions: record the contacts with their decisionId, or call reportDecisionOutcome.',
  EXPLORE:
    'Leave some of the recommendations to chance: EXPLORATION_SHARE=0.1 draws one in ten, and what comes of them tells what the others are worth.',
  HOLD_OUT:
    'Keep some customers as they are: with HOLDOUT_SHARE=0.1, one in ten goes on as before, and the difference to the others is what the recommendations bring.',
  WAIT: 'Wait: a contact counts when its 21 days to answer have passed.',
} satisfies Record<ExperimentStep, string>

/** What to do so that more can be told. */
export function stepSentence({ code }: Report['nextSteps'][number]): string {
  return word(STEP_LABELS[code])
}
