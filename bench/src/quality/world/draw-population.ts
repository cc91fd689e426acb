import { SET_AGE_BANDS, SET_CHANNELS, SET_PURPOSES, WINDOWS_PER_WEEK } from '../question-set.ts'
import { at } from './at.ts'
import { DAYPARTS, WEEKDAYS } from './calendar.ts'
import { CHANNEL_CHARACTER, type ChannelCharacter } from './channel-character.ts'
import { PERSONAS } from './persona.ts'
import { BAND_COUNT, CHANNEL_COUNT, channelAt, FACTOR_COUNT, type Population, SEGMENTS } from './population.ts'
import { PURPOSE_CHARACTER, type PurposeCharacter } from './purpose-character.ts'
import { Random } from './random.ts'
import { INBOUND_TIMES, RHYTHM_SPREADS, RHYTHMS, TIMES_OF_BANDS, TIMES_OF_SEGMENTS, timeOf } from './time-character.ts'

/** How far a world strays from the character of things, in log-odds. */
const STRAYING = {
  channel: 0.15,
  cohort: 0.15,
  segment: 0.25,
  cohortInSegment: 0.17,
  purpose: 0.2,
  time: 0.12,
  day: 0.06,
}
/** How differently digital, talkative and paper-minded people take to a purpose. */
const PURPOSE_FACTOR_SPREAD = 0.12
const MIX_STRAYING = 0.2

const CHARACTERS = SET_CHANNELS.map((channel): ChannelCharacter => CHANNEL_CHARACTER[channel])
const PURPOSES = SET_PURPOSES.map((purpose): PurposeCharacter => PURPOSE_CHARACTER[purpose])

export interface PopulationSettings {
  readonly seed: number
  /** False where the hour and the day make no difference to answers. */
  readonly timeEffects: boolean
}

export function drawPopulation({ seed, timeEffects }: PopulationSettings): Population {
  const random = new Random(seed, 'population')
  const answers = drawAnswers(random)
  const times = drawTimes(random)
  return { ...answers, ...(timeEffects ? times : withoutTime(times)), ...drawMix(random), ...drawInbound(random) }
}

function drawAnswers(random: Random) {
  const strayed = (value: number, by: keyof typeof STRAYING) => value + STRAYING[by] * random.normal()
  return {
    channel: table(1, CHANNEL_COUNT, (_, k) => strayed(at(CHARACTERS, k).base, 'channel')),
    cohort: table(BAND_COUNT, CHANNEL_COUNT, (b, k) => strayed(at(at(CHARACTERS, k).byAge, b), 'cohort')),
    segment: table(SEGMENTS.length, CHANNEL_COUNT, (g, k) => strayed(at(at(CHARACTERS, k).bySegment, g), 'segment')),
    cohortInSegment: table(SEGMENTS.length * BAND_COUNT, CHANNEL_COUNT, () => strayed(0, 'cohortInSegment')),
    factors: table(CHANNEL_COUNT, FACTOR_COUNT, (k, f) => at(at(CHARACTERS, k).factors, f)),
    ownSpread: table(1, CHANNEL_COUNT, (_, k) => at(CHARACTERS, k).ownSpread),
    purpose: table(SET_PURPOSES.length, CHANNEL_COUNT, (u, k) => strayed(suited(u, k), 'purpose')),
    purposeFactor: table(SET_PURPOSES.length, FACTOR_COUNT, () => PURPOSE_FACTOR_SPREAD * random.normal()),
    persona: table(PERSONAS.length, CHANNEL_COUNT, (persona, k) => {
      const { byChannel, elsewhere } = at(PERSONAS, persona)
      return byChannel[channelAt(k)] ?? elsewhere
    }),
  }
}

function suited(purpose: number, channel: number): number {
  const { base, byChannel } = at(PURPOSES, purpose)
  return base + (byChannel[channelAt(channel)] ?? 0)
}

function drawTimes(random: Random) {
  const channelCurves = CHARACTERS.map(({ byDaypart, onWeekends }) =>
    [...byDaypart, onWeekends].map((value) => value + STRAYING.time * random.normal()),
  )
  const cohortCurves = SEGMENTS.flatMap((_, g) =>
    SET_AGE_BANDS.map((_, b) =>
      at(TIMES_OF_BANDS, b).map(
        (value, part) => value + at(at(TIMES_OF_SEGMENTS, g), part) + STRAYING.time * random.normal(),
      ),
    ),
  )
  const days = Float64Array.from({ length: CHANNEL_COUNT * WEEKDAYS }, () => STRAYING.day * random.normal())
  return {
    timeSensitivity: table(1, CHANNEL_COUNT, (_, k) => at(CHARACTERS, k).timeSensitivity),
    channelTime: table(
      CHANNEL_COUNT,
      WINDOWS_PER_WEEK,
      (k, w) => timeOf(at(channelCurves, k), w) + at(days, k * WEEKDAYS + Math.floor(w / DAYPARTS)),
    ),
    cohortTime: table(cohortCurves.length, WINDOWS_PER_WEEK, (cohort, w) => timeOf(at(cohortCurves, cohort), w)),
    rhythm: table(
      RHYTHMS.length,
      WINDOWS_PER_WEEK,
      (r, w) => at(RHYTHM_SPREADS, r) * at(RHYTHMS, r)(Math.floor(w / DAYPARTS), w % DAYPARTS),
    ),
  }
}

/** People keep their hours, but the hour of an attempt makes no difference. */
function withoutTime(times: ReturnType<typeof drawTimes>): ReturnType<typeof drawTimes> {
  return { ...times, timeSensitivity: times.timeSensitivity.map(() => 0), channelTime: times.channelTime.map(() => 0) }
}

function drawMix(random: Random) {
  const strayed = (value: number) => value * Math.exp(MIX_STRAYING * random.normal())
  const bands = [
    [0.11, 0.19, 0.19, 0.18, 0.17, 0.16],
    [0.05, 0.17, 0.26, 0.26, 0.19, 0.07],
    [0.04, 0.21, 0.29, 0.27, 0.16, 0.03],
  ]
  return {
    segmentShare: Float64Array.from([0.6, 0.24, 0.16], strayed),
    bandShare: table(SEGMENTS.length, BAND_COUNT, (g, b) => strayed(at(at(bands, g), b))),
    missingAgeShare: random.between(0.25, 0.5),
    personaShare: table(BAND_COUNT, PERSONAS.length, (b, persona) => alongAge(at(PERSONAS, persona).share, b)),
    reachable: table(SEGMENTS.length * BAND_COUNT, CHANNEL_COUNT, (cohort, k) => {
      const { reachable, reachableBySegment } = at(CHARACTERS, k)
      const share = alongAge(reachable, cohort % BAND_COUNT)
      return Math.min(share * at(reachableBySegment, Math.floor(cohort / BAND_COUNT)), 0.98)
    }),
    purposeShare: table(SEGMENTS.length, SET_PURPOSES.length, (g, u) => at(at(PURPOSES, u).share, g)),
  }
}

function drawInbound(random: Random) {
  const strayed = (value: number) => (value === 0 ? -Infinity : Math.log(value) + STRAYING.channel * random.normal())
  return {
    inboundChannel: table(1, CHANNEL_COUNT, (_, k) => strayed(at(CHARACTERS, k).inbound)),
    inboundTime: table(1, WINDOWS_PER_WEEK, (_, w) => timeOf(INBOUND_TIMES, w)),
  }
}

function alongAge([youngest, oldest]: readonly [number, number], band: number): number {
  return youngest + ((oldest - youngest) * band) / (BAND_COUNT - 1)
}

function table(rows: number, columns: number, value: (row: number, column: number) => number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, place) =>
    value(Math.floor(place / columns), place % columns),
  )
}
