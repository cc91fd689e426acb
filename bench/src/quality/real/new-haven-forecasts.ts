import { type AgeBand, DEFAULT_PRIOR, type Forecasted, fitPopulation, forecastsOf } from '@wavelength/core'
import { foldsOf } from './held-out.ts'
import { EXPERIMENT_OVER, historyOf, type Knowing } from './new-haven-history.ts'
import { TRIED_CHANNELS, type TriedChannel, type Voter } from './new-haven-people.ts'
import { regressionFor } from './new-haven-regression.ts'

/** Whether an attempt would reach a voter, told by what left their household out. */
export interface HeldOutForecast extends Forecasted {
  /** The household: it was reached or not as a whole. */
  readonly customer: string
  readonly fold: number
  readonly channel: TriedChannel
  readonly ageBand: AgeBand
  /** What a logistic regression on the same folds tells. */
  readonly byRegression: number
  /** Once the outcome of the visit before it is known; null for those who were not both visited and called. */
  readonly afterVisit: number | null
}

/** Every attempt, as if it were the voter's first. */
export function heldOutForecasts(voters: readonly Voter[], knowing: Knowing): HeldOutForecast[] {
  return foldsOf(voters, ({ household }) => household).flatMap(({ fold, training, heldOut }) => {
    const histories = training.map((voter) => historyOf(voter, knowing))
    const version = `new-haven-${fold}`
    const prior = fitPopulation(histories, { start: DEFAULT_PRIOR, version, asOf: EXPERIMENT_OVER })
    const regression = regressionFor(training, knowing)
    const forecastLast = (voter: Voter, channels: readonly TriedChannel[]) =>
      forecastsOf(prior, historyOf(voter, knowing, channels)).at(-1)
    return heldOut.flatMap((voter) =>
      triedOn(voter).flatMap((channel): HeldOutForecast[] => {
        const first = forecastLast(voter, [channel])
        if (first === undefined) return []
        const { ageBand, probability, happened } = first
        const isSecond = channel === 'PHONE' && voter.reached.IN_PERSON !== null
        const afterVisit = isSecond ? (forecastLast(voter, TRIED_CHANNELS)?.probability ?? null) : null
        const byRegression = regression(voter, channel)
        return [{ customer: voter.household, fold, channel, ageBand, probability, happened, byRegression, afterVisit }]
      }),
    )
  })
}

function triedOn({ reached }: Voter): TriedChannel[] {
  return TRIED_CHANNELS.filter((channel) => reached[channel] !== null)
}
