import { CHANNEL_TRAITS, CHANNELS } from '../model/channel.ts'
import { AGE_BANDS, type AgeBand } from '../model/cohort.ts'
import { covering } from './covering.ts'
import {
  type AnswerTerms,
  type CohortHabits,
  KNOWN_AGE_BANDS,
  type KnownAgeBand,
  type PopulationPrior,
} from './prior.ts'
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
 * The same population as if nobody's age bore on anything: every band answers and behaves as all do on average, so that
 * neither a known age nor one that could be inferred moves an answer.
 */
export function withoutAge(prior: PopulationPrior): PopulationPrior {
  const { cohorts, cohortsOfSegment } = prior
  return {
    ...prior,
    version: versionWithoutAge(prior.version),
    answers: answersOfAll(prior),
    cohorts: forAll(AGE_BANDS, cohorts.UNKNOWN),
    cohortsOfSegment: Object.fromEntries(
      Object.entries(cohortsOfSegment).flatMap(([segment, { UNKNOWN }]) => ofSegment(segment, UNKNOWN)),
    ),
    reachable: forAll(
      KNOWN_AGE_BANDS,
      covering(CHANNELS, (channel) => average(prior, (band) => prior.reachable[band][channel])),
    ),
  }
}

/** What the bands have in common is told of the channel, where it is no matter of age. */
function answersOfAll(prior: PopulationPrior): AnswerTerms {
  const { answers } = prior
  const times = TIME_WINDOWS.map((window) => average(prior, (band) => answers.timeOfBand[band][window] ?? 0))
  return {
    ...answers,
    channel: covering(
      CHANNELS,
      (channel) => answers.channel[channel] + average(prior, (band) => answers.channelOfBand[band][channel]),
    ),
    channelAtTime: covering(CHANNELS, (channel) => {
      const { timeSensitivity } = CHANNEL_TRAITS[channel]
      return answers.channelAtTime[channel].map((value, window) => value + timeSensitivity * (times[window] ?? 0))
    }),
    channelOfBand: forAll(
      AGE_BANDS,
      covering(CHANNELS, () => 0),
    ),
    timeOfBand: forAll(
      AGE_BANDS,
      TIME_WINDOWS.map(() => 0),
    ),
  }
}

function ofSegment(segment: string, unknown: CohortHabits | undefined): [string, Record<AgeBand, CohortHabits>][] {
  return unknown === undefined ? [] : [[segment, forAll(AGE_BANDS, unknown)]]
}

function average({ ages }: PopulationPrior, of: (band: KnownAgeBand) => number): number {
  return KNOWN_AGE_BANDS.reduce((sum, band) => sum + ages[band] * of(band), 0)
}

function forAll<K extends string, T>(bands: readonly K[], value: T): Record<K, T> {
  return covering(bands, () => value)
}
