import { calibrationError, logLoss } from '@wavelength/core'
import type { Figure } from '../report/section.ts'
import { estimate } from '../score/estimate.ts'
import { mean } from '../score/mean.ts'
import { calibrationErrorByChance } from './chance-calibration.ts'
import { around, atLeast, atMost, itselfAtMost, told } from './figures.ts'
import { skillWithinFolds } from './held-out.ts'
import type { HeldOutForecast } from './new-haven-forecasts.ts'
import type { TriedChannel } from './new-haven-people.ts'

/** The forecasts on one channel with one kind of knowledge, and what they are held against. */
export interface Part {
  readonly name: string
  readonly channel: TriedChannel
  readonly bars: { readonly skill: number; readonly loss: number }
  readonly forecasts: readonly HeldOutForecast[]
}

const MOST_CALIBRATION_ERROR = 0.03
const MOST_BAND_ERROR = 0.05
/** Smaller bands do not tell. */
const FEWEST_OF_BAND = 300

export function qualityOf({ name, bars, forecasts }: Part): Figure[] {
  const together = ({ customer }: HeldOutForecast) => customer
  return [
    atLeast(`${name}: AUC`, estimate(forecasts, skillWithinFolds), bars.skill),
    told(`${name}: AUC less the regression's on the same folds`, estimate(forecasts, skillGained)),
    atMost(`${name}: log loss`, estimate(forecasts, logLoss), bars.loss),
    told(`${name}: log loss less the regression's on the same folds`, estimate(forecasts, lossAdded)),
    itselfAtMost(
      `${name}: calibration error`,
      estimate(forecasts, (drawn) => calibrationError(drawn)),
      MOST_CALIBRATION_ERROR,
    ),
    told(`${name}: calibration error by chance alone`, calibrationErrorByChance(forecasts, together)),
    worstBand(name, forecasts),
  ]
}

function skillGained(forecasts: readonly HeldOutForecast[]): number {
  return skillWithinFolds(forecasts) - skillWithinFolds(forecasts.map(byRegression))
}

function lossAdded(forecasts: readonly HeldOutForecast[]): number {
  return logLoss(forecasts) - logLoss(forecasts.map(byRegression))
}

function byRegression(forecast: HeldOutForecast): HeldOutForecast {
  return { ...forecast, probability: forecast.byRegression }
}

/** The age band whose mean forecast lies farthest from the share that was reached. */
function worstBand(name: string, forecasts: readonly HeldOutForecast[]): Figure {
  const bands = [...Map.groupBy(forecasts, ({ ageBand }) => ageBand)].filter(
    ([, band]) => band.length >= FEWEST_OF_BAND,
  )
  const [worst] = bands.toSorted(([, a], [, b]) => Math.abs(error(b)) - Math.abs(error(a)))
  const [band = 'UNKNOWN', ofBand = []] = worst ?? []
  const label = `${name}: told less reached in the worst age band (${band}), within ${MOST_BAND_ERROR}`
  return around(label, estimate(ofBand, error), { bar: 0, within: MOST_BAND_ERROR })
}

function error(forecasts: readonly HeldOutForecast[]): number {
  return mean(forecasts.map(({ probability, happened }) => probability - Number(happened)))
}
