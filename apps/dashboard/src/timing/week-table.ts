import {
  countCell,
  denominatorCell,
  intervalCell,
  numberColumn,
  rateCell,
  type Table,
  textCell,
  textColumn,
  tooFew,
} from '../panel/table.ts'
import { t } from '../words/t.ts'
import { cellBehind } from './week-grid.ts'
import { type Week, type WeekCell, weekdayLabel, weekdaysIn } from './week-series.ts'

/** A line for each slot of each day, whatever the grid shows. */
export function weekTable(week: Week): Table {
  return {
    caption: t('Attempts and replies by weekday and local time of the customer'),
    columns: [
      textColumn(t('Day')),
      textColumn(t('Local time')),
      numberColumn(t('Answered %')),
      numberColumn(t('95% interval')),
      numberColumn(t('Replies')),
      numberColumn(t('Settled')),
      numberColumn(t('Attempts')),
    ],
    rows: inOrder(week).map((cell) => [
      textCell(weekdayLabel(cell.weekday)),
      textCell(cell.slot.name),
      rateCell(cell.rate),
      intervalCell(cell.rate),
      cell.rate.kind === 'WITHHELD' ? textCell(tooFew()) : countCell(cell.replies, cellBehind(cell, 'replies')),
      denominatorCell(cell.rate, { ...cellBehind(cell, 'attempts'), measure: 'ANSWER_RATE' }),
      countCell(cell.attempts, cellBehind(cell, 'attempts')),
    ]),
  }
}

function inOrder(week: Week): WeekCell[] {
  return weekdaysIn(week).flatMap((weekday) =>
    week.slots.flatMap(({ key }) => week.cells.filter((cell) => cell.weekday === weekday && cell.slot.key === key)),
  )
}
