/** A probability that was told, beside what came of it. */
export interface Forecasted {
  readonly probability: number
  readonly happened: boolean
}

/** Keeps one forecast of 0 or 1 that went wrong from outweighing all others. */
const SURE = 1e-6

/** Mean of -ln of the probability that was given to what happened; lower is better. NaN without forecasts. */
export function logLoss(forecasts: readonly Forecasted[]): number {
  return mean(forecasts.map(surprise))
}

/** -ln of the probability that was given to what happened. */
export function surprise({ probability, happened }: Forecasted): number {
  const given = happened ? probability : 1 - probability
  return -Math.log(Math.min(Math.max(given, SURE), 1 - SURE))
}

/** Forecasts of about the same probability, and how often it happened. */
export interface ReliabilityBin {
  readonly forecasts: number
  readonly meanProbability: number
  readonly happenedShare: number
}

/** The forecasts in order of probability, cut into so many groups of the same size. */
export function reliability(forecasts: readonly Forecasted[], bins = 15): ReliabilityBin[] {
  const sorted = forecasts.toSorted((a, b) => a.probability - b.probability)
  return Array.from({ length: bins }, (_, bin) =>
    sorted.slice(Math.round((bin * sorted.length) / bins), Math.round(((bin + 1) * sorted.length) / bins)),
  )
    .filter((group) => group.length > 0)
    .map((group) => ({
      forecasts: group.length,
      meanProbability: mean(group.map((each) => each.probability)),
      happenedShare: mean(group.map((each) => Number(each.happened))),
    }))
}

/**
 * Expected calibration error: how far the share that happened lies from the probability told, over groups of the same
 * size (Naeini, Cooper, Hauskrecht, AAAI 2015, with equal-mass bins). With few forecasts chance alone makes it large.
 */
export function calibrationError(forecasts: readonly Forecasted[], bins = 15): number {
  const groups = reliability(forecasts, bins)
  const off = groups.map((group) => group.forecasts * Math.abs(group.meanProbability - group.happenedShare))
  return off.reduce((sum, each) => sum + each, 0) / forecasts.length
}

/** The chance that what happened was given a higher probability than what did not; ties count half (Hanley, McNeil 1982). */
export function rankingSkill(forecasts: readonly Forecasted[]): number {
  const sorted = forecasts.toSorted((a, b) => a.probability - b.probability)
  const positives = sorted.filter((each) => each.happened).length
  let rankSum = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && sorted[to]?.probability === sorted[from]?.probability) to++
    const happened = sorted.slice(from, to).filter((each) => each.happened).length
    rankSum += happened * ((from + 1 + to) / 2)
    from = to
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
