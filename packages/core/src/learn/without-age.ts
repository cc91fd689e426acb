import { CHANNELS, type Channel } from '../model/channel.ts'
import { AGE_BANDS, type AgeBand } from '../model/cohort.ts'
import { covering } from './covering.ts'
import { type CohortHabits, KNOWN_AGE_BANDS, type PopulationPrior } from './prior.ts'
import { TIME_WINDOWS } from './time-window.ts'

const WITHOUT_AGE = '-without-age'

/** What the version is called when age is left out of it. */
export function versionWithoutAge(version: string): string {
  return version + WITHOUT_AGE
}

/** The version from which age was left out; the same when it was not. */
export function versionWithAge(version: string): string {
  return version.endsWith(WITHOUT_AGE) ? version.slice(0, -WITHOUT_AGE.length) : version
}

/**
 * The same population as if nobody's age bore on anything: every band answers and behaves alike, so that neither a
 * known age nor one that could be inferred moves an answer.
 */
export function withoutAge(prior: PopulationPrior): PopulationPrior {
  const { answers, cohorts, cohortsOfSegment } = prior
  return {
    ...prior,
    version: versionWithoutAge(prior.version),
    answers: {
      ...answers,
      channelOfBand: forAll(
        AGE_BANDS,
        covering(CHANNELS, () => 0),
      ),
      timeOfBand: forAll(
        AGE_BANDS,
        TIME_WINDOWS.map(() => 0),
      ),
    },
    cohorts: forAll(AGE_BANDS, cohorts.UNKNOWN),
    cohortsOfSegment: Object.fromEntries(
      Object.entries(cohortsOfSegment).flatMap(([segment, { UNKNOWN }]) => ofSegment(segment, UNKNOWN)),
    ),
    reachable: forAll(KNOWN_AGE_BANDS, averageReach(prior)),
  }
}

function ofSegment(segment: string, unknown: CohortHabits | undefined): [string, Record<AgeBand, CohortHabits>][] {
  return unknown === undefined ? [] : [[segment, forAll(AGE_BANDS, unknown)]]
}

function averageReach({ reachable, ages }: PopulationPrior): Record<Channel, number> {
  return covering(CHANNELS, (channel) =>
    KNOWN_AGE_BANDS.reduce((sum, band) => sum + ages[band] * reachable[band][channel], 0),
  )
}

function forAll<K extends string, T>(bands: readonly K[], value: T): Record<K, T> {
  return covering(bands, () => value)
}
