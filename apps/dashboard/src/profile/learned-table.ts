import { CHANNEL_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { barePercent } from '../format/number.ts'
import { countCell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import type { Belief } from './profile-query.ts'

export function learnedTable(beliefs: readonly Belief[]): Table {
  const ranked = [...beliefs].sort((one, other) => one.rank - other.rank)
  return {
    caption: t('What behaviour shows, by channel'),
    columns: [
      textColumn(t('Channel')),
      numberColumn(t('Answers of 100')),
      numberColumn(t('Attempts')),
      numberColumn(t('Answered')),
      numberColumn(t('Unanswered')),
      numberColumn(t('Declined')),
      numberColumn(t('Contacts us')),
      textColumn(t('Replies after')),
    ],
    rows: ranked.map((belief) => [
      textCell(word(CHANNEL_LABELS[belief.channel])),
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

function probabilityCell({ value, low, high }: Belief['answerProbability']) {
  return textCell(`${barePercent(value)} (${barePercent(low)}–${barePercent(high)})`)
}
