import { AGE_BAND_LABELS, AGE_BANDS, type AgeBand, CHANNEL_LABELS, CHANNELS, type Channel } from '@wavelength/core'
import type { ShownRate } from '../aggregate/rate.ts'
import { type Table, textCell, textColumn } from '../panel/table.ts'
import { type CohortResponses, responseCells, responseColumns } from './unanswered-series.ts'

/** Channels down, age bands across; only those with attempts. */
export interface CohortGrid {
  readonly channels: readonly Channel[]
  readonly ageBands: readonly AgeBand[]
  readonly rateOf: (channel: Channel, ageBand: AgeBand) => ShownRate
}

export function cohortGridOf(cells: readonly CohortResponses[]): CohortGrid {
  const rates = new Map(cells.map(({ channel, ageBand, unanswered }) => [`${channel} ${ageBand}`, unanswered]))
  return {
    channels: CHANNELS.filter((channel) => cells.some((cell) => cell.channel === channel)),
    ageBands: AGE_BANDS.filter((ageBand) => cells.some((cell) => cell.ageBand === ageBand)),
    rateOf: (channel, ageBand) => rates.get(`${channel} ${ageBand}`) ?? { kind: 'NONE' },
  }
}

/** One line per channel and cohort: "Phone, 18–24: 81.0% unanswered, 19.0% answered, 427 attempts". */
export function cohortTable(cells: readonly CohortResponses[]): Table {
  const sorted = [...cells].sort((one, other) => place(one) - place(other))
  return {
    caption: 'Settled attempts by channel and age cohort: unanswered and answered',
    columns: [textColumn('Channel'), textColumn('Age'), ...responseColumns()],
    rows: sorted.map((cell) => [
      textCell(CHANNEL_LABELS[cell.channel]),
      textCell(AGE_BAND_LABELS[cell.ageBand]),
      ...responseCells(cell),
    ]),
  }
}

function place({ channel, ageBand }: CohortResponses): number {
  return CHANNELS.indexOf(channel) * AGE_BANDS.length + AGE_BANDS.indexOf(ageBand)
}
