import { logLoss } from '@wavelength/core'
import type { Figure } from '../report/section.ts'
import { estimate } from '../score/estimate.ts'
import { atLeast, atMost, told } from './figures.ts'
import { skillWithinFolds } from './held-out.ts'
import type { HeldOutForecast } from './new-haven-forecasts.ts'

/** Does it help a call's forecast to know whether the visit before it met somebody? Of those who had both. */
export function afterVisitFigures(calls: readonly HeldOutForecast[]): Figure[] {
  const asFirst = calls.filter(({ afterVisit }) => afterVisit !== null)
  const name = `call after a visit (${asFirst.length})`
  return [
    told(`${name}: AUC without its outcome`, estimate(asFirst, skillWithinFolds)),
    told(
      `${name}: AUC knowing its outcome`,
      estimate(asFirst, (drawn) => skillWithinFolds(drawn.map(knowingVisit))),
    ),
    atLeast(
      `${name}: AUC gained by its outcome`,
      estimate(asFirst, (drawn) => skillWithinFolds(drawn.map(knowingVisit)) - skillWithinFolds(drawn)),
      0,
    ),
    atMost(
      `${name}: log loss added by its outcome`,
      estimate(asFirst, (drawn) => logLoss(drawn.map(knowingVisit)) - logLoss(drawn)),
      0,
    ),
  ]
}

function knowingVisit(call: HeldOutForecast): HeldOutForecast {
  return { ...call, probability: call.afterVisit ?? call.probability }
}
