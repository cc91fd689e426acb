import { CHANNEL_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { countCell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import type { Belief } from './profile-query.ts'

export function learnedTable(beliefs: readonly Belief[]): Table {
  const ranked = [...beliefs].sort((one, other) => one.rank - other.rank)
  return {
    caption: 'What behaviour shows, by channel',
    columns: [
      textColumn('Channel'),
      numberColumn('Answers of 100'),
      numberColumn('Attempts'),
      numberColumn('Answered'),
      numberColumn('Unanswered'),
      numberColumn('Declined'),
      numberColumn('Contacts us'),
      textColumn('Replies after'),
    ],
    rows: ranked.map((belief) => [
      textCell(CHANNEL_LABELS[belief.channel]),
      probabilityCell(belief.answerProbability),
      countCell(belief.attempts),
      countCell(belief.answered),
      countCell(belief.unanswered),
      countCell(belief.declined),
      countCell(belief.inboundCount),
      textCell(belief.typicalReplyDelay === null ? '–' : spokenDuration(belief.typicalReplyDelay)),
    ]),
  }
}

function hundred(probability: number): string {
  return Math.round(probability * 100).toString()
}

function probabilityCell({ value, low, high }: Belief['answerProbability']) {
  return textCell(`${hundred(value)} (${hundred(low)}–${hundred(high)})`)
}
