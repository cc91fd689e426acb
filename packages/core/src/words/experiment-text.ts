import type { Estimate } from '../experiment/estimate.ts'
import type { ExperimentRemark, ExperimentRemarkCode, ExperimentStep } from '../experiment/remark.ts'
import { findingText, overlapWarningText } from './finding-text.ts'
import { counted, dayText } from './phrases.ts'

/** What came of a comparison; where nothing can be told, also what stands in the way. */
export function comparisonText(difference: Estimate | null, remarks: readonly ExperimentRemark[]): string {
  if (difference !== null) return findingText(difference)
  const obstacles = remarks.filter(({ code }) => OBSTACLES.includes(code))
  return [findingText(null), ...obstacles.map(remarkText)].join(' ')
}

const OBSTACLES: readonly ExperimentRemarkCode[] = [
  'TOO_LITTLE_OVERLAP',
  'TOO_FEW_CUSTOMERS',
  'TOO_MUCH_CAPPED',
  'PROPENSITIES_DO_NOT_ADD_UP',
  'NOTHING_LEFT_TO_CHANCE',
]

export function remarkText(remark: ExperimentRemark): string {
  switch (remark.code) {
    case 'NOTHING_LEFT_TO_CHANCE':
      return `Number one was certain in all ${choices(remark.choices)}, so there is nothing to compare it with.`
    case 'NOT_FOLLOWED':
      return `${shareOf(remark)} did not go out as recommended and are left out; if that had to do with how the customers would answer, the numbers are about the others only.`
    case 'OUTCOME_UNTOLD':
      return `Nobody told what became of ${shareOf(remark)}.`
    case 'NONE_ANSWERED':
      return `Not one of ${choices(remark.choices)} was answered: were the answers reported?`
    case 'ARMS_CHANGED':
      return `Until ${dayText(remark.until)} the customers were dealt otherwise, for the salt or the share was another; only what came after counts.`
    case 'REPLAYED_TODAY':
      return 'What would have been recommended is worked out afterwards: from the contacts and statements up to then, but with the addresses and the learning of today and without consents.'
    case 'NOTHING_OPEN_THEN':
      return `In ${shareOf(remark)} nothing would have been recommended; they are left out.`
    case 'SAMPLED':
      return `${shareOf(remark)} are worked out, those of customers taken at random.`
    case 'FEW_PEOPLE':
      return 'So few people are withheld from keys that may not see who people are.'
    default:
      return overlapWarningText(remark)
  }
}

function choices(count: number): string {
  return counted(count, 'choice', 'choices')
}

function shareOf({ choices: some, ofChoices }: { readonly choices: number; readonly ofChoices: number }): string {
  return `${some} of ${choices(ofChoices)}`
}

/** What to do so that more can be told. */
export const EXPERIMENT_STEP_TEXTS = {
  ASK: 'Ask for recommendations, and pass each decisionId on with the contact that follows from it.',
  TELL_OUTCOMES:
    'Tell what became of the decisions: record the contacts with their decisionId, or call reportDecisionOutcome.',
  EXPLORE:
    'Leave some of the recommendations to chance: EXPLORATION_SHARE=0.1 draws one in ten, and what comes of them tells what the others are worth.',
  HOLD_OUT:
    'Keep some customers as they are: with HOLDOUT_SHARE=0.1, one in ten goes on as before, and the difference to the others is what the recommendations bring.',
  WAIT: 'Wait: a contact counts when its 21 days to answer have passed.',
} as const satisfies Record<ExperimentStep, string>
