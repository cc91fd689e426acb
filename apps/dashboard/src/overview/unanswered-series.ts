import { AGE_BANDS, type AgeBand, CHANNEL_LABELS, CHANNELS, type Channel } from '@wavelength/core'
import { byRate, isShown, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { inSentence } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import {
  denominatorCell,
  intervalCell,
  numberColumn,
  rateCell,
  type Table,
  textCell,
  textColumn,
} from '../panel/table.ts'
import { clearEnds } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'
import { unansweredBehind } from './unanswered-behind.ts'

export interface Responses {
  readonly unanswered: ShownRate
  readonly answered: ShownRate
}
export interface ChannelResponses extends Responses {
  readonly channel: Channel
}
export interface CohortResponses extends ChannelResponses {
  readonly ageBand: AgeBand
}

type Row = Aggregate['rows'][number]

const NO_ATTEMPTS: Responses = { unanswered: { kind: 'NONE' }, answered: { kind: 'NONE' } }

/** No attempt at all is a fact to leave out, not a number to withhold. */
export function responsesOf(row: Row | undefined): Responses {
  if (measured(row, 'ATTEMPTS').value === 0) return NO_ATTEMPTS
  return { unanswered: rateOf(measured(row, 'UNANSWERED_RATE')), answered: rateOf(measured(row, 'ANSWER_RATE')) }
}

/** Most often unanswered first; what may not be shown comes last. */
export function toChannelResponses(aggregate: Aggregate): ChannelResponses[] {
  const rows = aggregate.rows.flatMap((row) => {
    const channel = keyIn(row, 'CHANNEL', CHANNELS)
    return channel ? [{ channel, ...responsesOf(row) }] : []
  })
  return rows
    .filter(({ unanswered }) => unanswered.kind !== 'NONE')
    .sort((one, other) => byRate(one.unanswered, other.unanswered))
}

export function toCohortResponses(aggregate: Aggregate): CohortResponses[] {
  return aggregate.rows.flatMap((row) => {
    const channel = keyIn(row, 'CHANNEL', CHANNELS)
    const ageBand = keyIn(row, 'AGE_BAND', AGE_BANDS)
    const cell = channel && ageBand && { channel, ageBand, ...responsesOf(row) }
    return cell && cell.unanswered.kind !== 'NONE' ? [cell] : []
  })
}

/** "Phone goes unanswered most often: 47%, live chat least: 6%"; silent unless the two clearly differ. */
export function unansweredFinding(channels: readonly ChannelResponses[]): string | null {
  const ends = clearEnds(channels.map(({ channel, unanswered }) => ({ channel, rate: unanswered })))
  if (ends === null) return null
  const { first: most, last: least } = ends
  return t('{most} goes unanswered most, at {share}; {least} least, at {leastShare}', {
    most: word(CHANNEL_LABELS[most.channel]),
    share: percent(most.rate.value),
    least: inSentence(CHANNEL_LABELS[least.channel]),
    leastShare: percent(least.rate.value),
  })
}

export function unansweredTable(channels: readonly ChannelResponses[]): Table {
  return {
    caption: t('Settled attempts by channel: unanswered and answered'),
    columns: [textColumn(t('Channel')), ...responseColumns()],
    rows: channels.map((row) => [
      textCell(word(CHANNEL_LABELS[row.channel])),
      ...responseCells(row, unansweredBehind(row)),
    ]),
  }
}

export function responseColumns() {
  return [
    numberColumn(t('Unanswered %')),
    numberColumn(t('95% interval')),
    numberColumn(t('Answered %')),
    numberColumn(t('Attempts')),
  ]
}

/** The people are those behind the first number: whom attempts left unanswered. */
export function responseCells({ unanswered, answered }: Responses, behind: Behind | null = null) {
  return [
    { ...rateCell(unanswered), behind: isShown(unanswered) ? behind : null },
    intervalCell(unanswered),
    rateCell(answered),
    denominatorCell(unanswered),
  ]
}
