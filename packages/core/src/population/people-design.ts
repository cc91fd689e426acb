import { covering } from '../learn/covering.ts'
import type { AnswerTerms } from '../learn/prior.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { AGE_BANDS } from '../model/cohort.ts'
import { PURPOSE_GROUPS } from '../model/purpose.ts'
import { bandAt, channelAt, channelPlace, groupAt, placeIn } from './row-places.ts'
import type { StudiedRow } from './studied-rows.ts'
import { type Term, termOf } from './term.ts'
import type { TimeTerms } from './time-design.ts'

/**
 * How far the terms are likely to lie from where they start, as variances of log-odds: our judgement of 2026-11,
 * found on simulated customers with known truth.
 */
const VARIANCE = { everyone: 4, channel: 1, ofBand: 0.3, ofSegment: 0.12, ofPurpose: 0.25 }

/** Who answers what on which channel. */
export function peopleDesign(rows: readonly StudiedRow[], segments: readonly string[], start: AnswerTerms) {
  const onChannel = (variance: number, drawnTo: readonly number[], block: (row: StudiedRow) => number) =>
    termOf(rows, { variance, drawnTo, level: (row) => blockLevel(block(row), channelAt(row)) })
  const terms = {
    everyone: termOf(rows, { variance: VARIANCE.everyone, drawnTo: [start.everyone], level: () => 0 }),
    channel: onChannel(VARIANCE.channel, perChannel(start.channel), () => 0),
    ofBand: onChannel(
      VARIANCE.ofBand,
      AGE_BANDS.flatMap((band) => perChannel(start.channelOfBand[band])),
      bandAt,
    ),
    ofSegment: onChannel(
      VARIANCE.ofSegment,
      segments.flatMap((segment) => CHANNELS.map((channel) => start.channelOfSegment[segment]?.[channel] ?? 0)),
      placeIn(segments),
    ),
    ofPurpose: onChannel(
      VARIANCE.ofPurpose,
      PURPOSE_GROUPS.flatMap((group) => perChannel(start.channelOfPurpose[group])),
      groupAt,
    ),
  }
  return {
    terms: Object.values(terms),
    fitted: (): Omit<AnswerTerms, keyof TimeTerms> => ({
      everyone: terms.everyone.values[0] ?? 0,
      channel: channelsIn(terms.channel, 0),
      channelOfBand: covering(AGE_BANDS, (band) => channelsIn(terms.ofBand, AGE_BANDS.indexOf(band))),
      channelOfSegment: Object.fromEntries(segments.map((segment, at) => [segment, channelsIn(terms.ofSegment, at)])),
      channelOfPurpose: covering(PURPOSE_GROUPS, (group) => channelsIn(terms.ofPurpose, PURPOSE_GROUPS.indexOf(group))),
    }),
  }
}

function blockLevel(block: number, channel: number): number {
  return block === -1 ? -1 : block * CHANNELS.length + channel
}

function channelsIn(term: Term, block: number): Record<Channel, number> {
  return covering(CHANNELS, (channel) => term.values[blockLevel(block, channelPlace(channel))] ?? 0)
}

function perChannel(values: Record<Channel, number>): number[] {
  return CHANNELS.map((channel) => values[channel])
}
