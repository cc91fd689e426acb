import { AGE_BAND_LABELS, AGE_BANDS, CHANNEL_LABELS, CHANNELS } from '@wavelength/core'
import { gridHeads, type RateGrid } from '../charts/rate-grid.ts'
import { type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { unansweredBehind } from './unanswered-behind.ts'
import { type CohortResponses, responseCells, responseColumns } from './unanswered-series.ts'

/** Channels down, age bands across; only those with attempts. */
export function cohortGridOf(cells: readonly CohortResponses[]): RateGrid {
  const found = new Map(cells.map((cell) => [`${cell.channel} ${cell.ageBand}`, cell]))
  return {
    caption: t('Unanswered share by channel and age cohort, in per cent'),
    head: t('Channel'),
    rows: gridHeads(
      CHANNELS.filter((channel) => cells.some((cell) => cell.channel === channel)),
      CHANNEL_LABELS,
    ),
    columns: gridHeads(
      AGE_BANDS.filter((ageBand) => cells.some((cell) => cell.ageBand === ageBand)),
      AGE_BAND_LABELS,
    ),
    cellOf: (channel, ageBand) => {
      const cell = found.get(`${channel} ${ageBand}`)
      return cell ? { rate: cell.unanswered, behind: unansweredBehind(cell) } : { rate: { kind: 'NONE' } }
    },
  }
}

/** One line per channel and cohort: "Phone, 18–24: 81.0% unanswered, 19.0% answered, 427 attempts". */
export function cohortTable(cells: readonly CohortResponses[]): Table {
  const sorted = [...cells].sort((one, other) => place(one) - place(other))
  return {
    caption: t('Settled attempts by channel and age cohort: unanswered and answered'),
    columns: [textColumn(t('Channel')), textColumn(t('Age')), ...responseColumns()],
    rows: sorted.map((cell) => [
      textCell(word(CHANNEL_LABELS[cell.channel])),
      textCell(word(AGE_BAND_LABELS[cell.ageBand])),
      ...responseCells(cell, unansweredBehind(cell)),
    ]),
  }
}

function place({ channel, ageBand }: CohortResponses): number {
  return CHANNELS.indexOf(channel) * AGE_BANDS.length + AGE_BANDS.indexOf(ageBand)
}
