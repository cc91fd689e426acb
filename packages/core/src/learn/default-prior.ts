import { CHANNELS, type Channel } from '../model/channel.ts'
import { AGE_BANDS, type AgeBand } from '../model/cohort.ts'
import { PURPOSE_GROUPS, type PurposeGroup } from '../model/purpose.ts'
import { covering } from './covering.ts'
import {
  ANSWER_RATE,
  BAND_POSITION,
  CHANNEL_LEVEL,
  CHANNEL_TILT,
  CHANNEL_TIMES,
  PURPOSE_LEVEL,
} from './default-answers.ts'
import { DEFAULT_DELAYS } from './default-delays.ts'
import {
  AGE_SHARES,
  HABITS_WORTH,
  INBOUND_PARTS,
  INBOUND_TILT,
  INBOUND_TIME_SHARES,
  REACHABLE_SHARE,
} from './default-habits.ts'
import { DEFAULT_TRUST } from './default-trust.ts'
import { logit, sigma } from './logistic.ts'
import { type CohortHabits, KNOWN_AGE_BANDS, type PopulationPrior } from './prior.ts'
import { TIME_WINDOWS } from './time-window.ts'

/** A missing age stands where the mix of all ages stands. */
const MIDDLE = KNOWN_AGE_BANDS.reduce((sum, band) => sum + AGE_SHARES[band] * BAND_POSITION[band], 0)
const NO_TIMES = TIME_WINDOWS.map(() => 0)

/** With no data this is the model: an answer for every cohort before the first contact is recorded. */
export const DEFAULT_PRIOR: PopulationPrior = {
  version: 'default-2026-11',
  answers: {
    everyone: logit(ANSWER_RATE),
    channel: CHANNEL_LEVEL,
    channelOfBand: perBand((band) => perChannel((channel) => (position(band) - MIDDLE) * CHANNEL_TILT[channel])),
    channelOfSegment: {},
    channelOfPurpose: perGroup((group) => perChannel((channel) => purposeTerm(group, channel))),
    channelAtTime: CHANNEL_TIMES,
    weekday: [0, 0, 0, 0, 0, 0, 0],
    timeOfBand: perBand(() => NO_TIMES),
    timeOfSegment: {},
  },
  slopes: {
    fatigue: -0.15,
    fatigueOnChannel: -0.3,
    unansweredOnChannel: -0.4,
    unansweredElsewhere: -0.1,
    inboundChannel: 0.4,
    inboundTime: 0.4,
    statedBest: 0.6,
    statedWorst: -1,
    statedBestTime: 0.3,
    statedWorstTime: -0.3,
  },
  cohorts: perBand(habits),
  cohortsOfSegment: {},
  inboundTimes: INBOUND_TIME_SHARES,
  habitsWorth: HABITS_WORTH,
  ages: AGE_SHARES,
  agesOfSegment: {},
  reachable: perBand((band) => perChannel((channel) => reachable(band, channel))),
  delays: DEFAULT_DELAYS,
  paceWorthAnswers: 4,
  trust: DEFAULT_TRUST,
}

function position(band: AgeBand): number {
  return band === 'UNKNOWN' ? MIDDLE : BAND_POSITION[band]
}

function purposeTerm(group: PurposeGroup, channel: Channel): number {
  const level: { readonly all: number } & Partial<Record<Channel, number>> = PURPOSE_LEVEL[group]
  return level.all + (level[channel] ?? 0)
}

function habits(band: AgeBand): CohortHabits {
  const tilt = INBOUND_TILT * position(band)
  const parts = perChannel((channel) => INBOUND_PARTS[channel] * Math.exp(tilt * CHANNEL_TILT[channel]))
  const total = CHANNELS.reduce((sum, channel) => sum + parts[channel], 0)
  return { inboundChannels: perChannel((channel) => parts[channel] / total), inboundTimes: INBOUND_TIME_SHARES }
}

function reachable(band: AgeBand, channel: Channel): number {
  const shares: Partial<Record<Channel, number>> = REACHABLE_SHARE
  const share = shares[channel]
  return share === undefined ? 0.5 : sigma(logit(share) + INBOUND_TILT * position(band) * CHANNEL_TILT[channel])
}

function perChannel(value: (channel: Channel) => number): Record<Channel, number> {
  return covering(CHANNELS, value)
}

function perBand<T>(value: (band: AgeBand) => T): Record<AgeBand, T> {
  return covering(AGE_BANDS, value)
}

function perGroup<T>(value: (group: PurposeGroup) => T): Record<PurposeGroup, T> {
  return covering(PURPOSE_GROUPS, value)
}
