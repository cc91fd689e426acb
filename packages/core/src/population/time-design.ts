import { covering } from '../learn/covering.ts'
import type { AnswerTerms } from '../learn/prior.ts'
import { TIME_WINDOWS } from '../learn/time-window.ts'
import { CHANNEL_TRAITS, CHANNELS } from '../model/channel.ts'
import { AGE_BANDS } from '../model/cohort.ts'
import { WEEKDAYS } from '../model/local-time.ts'
import { pooledTimes } from './pooled-times.ts'
import { bandAt, channelAt, placeIn } from './row-places.ts'
import type { StudiedRow } from './studied-rows.ts'
import { termOf } from './term.ts'

/** As variances of log-odds: our judgement of 2026-11, found on simulated customers with known truth. */
const TIMES = {
  ofEveryone: { daypart: 0.5, weekend: 0.5, window: 0.01 },
  ofChannel: { daypart: 0.15, weekend: 0.1, window: 0.02 },
  ofBand: { daypart: 0.12, weekend: 0.06, window: 0.01 },
  ofSegment: { daypart: 0.2, weekend: 0.1, window: 0.02 },
}
const WEEKDAY_VARIANCE = 0.03

export type TimeTerms = Pick<AnswerTerms, 'channelAtTime' | 'weekday' | 'timeOfBand' | 'timeOfSegment'>

/** When they answer. What all ages share is learned once and told with each of them. */
export function timeDesign(rows: readonly StudiedRow[], segments: readonly string[], start: AnswerTerms) {
  const { ofEveryone, ofChannel, ofBand, ofSegment } = timeCurves(rows, segments, start)
  const level = (row: StudiedRow) => row.features.weekday
  const weekday = termOf(rows, { variance: WEEKDAY_VARIANCE, drawnTo: start.weekday, level })
  const curveOfBand = (index: number) => added(ofBand.curve(index), ofEveryone.curve(0))
  return {
    terms: [weekday, ...ofEveryone.terms, ...ofChannel.terms, ...ofBand.terms, ...ofSegment.terms],
    fitted: (): TimeTerms => ({
      channelAtTime: covering(CHANNELS, (channel) => ofChannel.curve(CHANNELS.indexOf(channel))),
      weekday: WEEKDAYS.map((_, day) => weekday.values[day] ?? 0),
      timeOfBand: covering(AGE_BANDS, (band) => curveOfBand(AGE_BANDS.indexOf(band))),
      timeOfSegment: Object.fromEntries(segments.map((segment, at) => [segment, ofSegment.curve(at)])),
    }),
  }
}

function timeCurves(rows: readonly StudiedRow[], segments: readonly string[], start: AnswerTerms) {
  const by = (row: StudiedRow) => CHANNEL_TRAITS[row.features.channel].timeSensitivity
  const ofChannel = CHANNELS.map((channel) => start.channelAtTime[channel])
  const ofBand = AGE_BANDS.map((band) => start.timeOfBand[band])
  const ofSegment = segments.map((segment) => start.timeOfSegment[segment] ?? FLAT)
  return {
    ofEveryone: pooledTimes(rows, { variances: TIMES.ofEveryone, start: [FLAT], curveOf: () => 0, by }),
    ofChannel: pooledTimes(rows, { variances: TIMES.ofChannel, start: ofChannel, curveOf: channelAt }),
    ofBand: pooledTimes(rows, { variances: TIMES.ofBand, start: ofBand, curveOf: bandAt, by }),
    ofSegment: pooledTimes(rows, { variances: TIMES.ofSegment, start: ofSegment, curveOf: placeIn(segments), by }),
  }
}

const FLAT = TIME_WINDOWS.map(() => 0)

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + (b[index] ?? 0))
}
