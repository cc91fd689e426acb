import type { ExperimentStep } from '@wavelength/core'
import type { ExperimentReport } from './experiment-report.ts'

type Known = Pick<ExperimentReport, 'explorationShare' | 'holdoutShare' | 'decisions' | 'numberOne' | 'holdout'>

/** What to do so that more can be told than is told now. */
export function nextSteps({ explorationShare, holdoutShare, decisions, numberOne, holdout }: Known): ExperimentStep[] {
  const { HOLDOUT, FOLLOW_UP, OVERRIDDEN, UNTOLD, UNSENT, UNFOLLOWED, MATURING, COUNTED } = decisions
  const told = OVERRIDDEN + UNSENT + UNFOLLOWED + MATURING + COUNTED
  const steps: ExperimentStep[] = []
  if (HOLDOUT + FOLLOW_UP + UNTOLD + told === 0) steps.push('ASK')
  else if (told === 0) steps.push('TELL_OUTCOMES')
  if (numberOne.uplift === null && explorationShare === 0) steps.push('EXPLORE')
  if (holdout.difference === null && holdoutShare === 0) steps.push('HOLD_OUT')
  if (MATURING + holdout.maturing > 0) steps.push('WAIT')
  return steps
}
