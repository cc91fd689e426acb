import { isShown, type Rate, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import type { RateGrid } from '../charts/rate-grid.ts'
import { barePercent, percent, shortCount } from '../format/number.ts'
import { counted, t } from '../words/t.ts'
import { countScale, type HeatScale, shareScale } from './heat-scale.ts'
import { type Week, type WeekCell, weekdayLabel, weekdaysIn } from './week-series.ts'

/** What the cells of the week show. */
export const CELL_KINDS = ['rate', 'replies', 'attempts'] as const
export type CellKind = (typeof CELL_KINDS)[number]

export interface WeekGrid extends RateGrid {
  readonly scale: HeatScale
  /** What a shade stands for. */
  readonly rangeText: (from: number, to: number) => string
}

export function weekGridOf(week: Week, kind: CellKind): WeekGrid {
  const found = new Map(week.cells.map((cell) => [`${cell.weekday} ${cell.slot.key}`, cell]))
  const { rateOfCell, scale, ...words } = kind === 'rate' ? ratesOf(week) : countsOf(week, kind)
  return {
    head: t('Day'),
    rows: weekdaysIn(week).map((key) => ({ key, label: weekdayLabel(key) })),
    columns: week.slots,
    cellOf: (weekday, slot) => {
      const cell = found.get(`${weekday} ${slot}`)
      return cell ? { rate: rateOfCell(cell), behind: cellBehind(cell, kind) } : { rate: { kind: 'NONE' } }
    },
    scale,
    ...words,
  }
}

function ratesOf({ cells, slots }: Week) {
  const scale = shareScale(cells.flatMap(({ rate }) => (rate.kind === 'OK' ? [rate.value] : [])))
  const isWide = slots.length <= 3
  return {
    caption: t('Share of attempts that were answered, by weekday and local time, in per cent'),
    rateOfCell: ({ rate }: WeekCell) => rate,
    scale,
    rangeText: (from: number, to: number) => t('{from}–{to}%', { from: barePercent(from), to: barePercent(to) }),
    reading: {
      printed: ({ value }: Rate) => (isWide ? percent : barePercent)(value),
      spoken: ({ value, denominator }: Rate) =>
        t('{share} of {n} attempts answered', { share: percent(value), n: denominator }),
      stepOf: ({ value }: Rate) => scale.stepOf(value),
    },
  }
}

function countsOf({ cells }: Week, kind: 'replies' | 'attempts') {
  const rateOfCell = (cell: WeekCell) => countOf(cell, kind)
  const scale = countScale(cells.map(rateOfCell).flatMap((rate) => (isShown(rate) ? [rate.numerator] : [])))
  const isReplies = kind === 'replies'
  return {
    caption: isReplies
      ? t('Attempts that were answered, by weekday and local time of the attempt')
      : t('Attempts, by weekday and local time'),
    rateOfCell,
    scale,
    rangeText: (from: number, to: number) => t('{from}–{to}', { from: shortCount(from), to: shortCount(to) }),
    reading: {
      printed: ({ numerator }: Rate) => shortCount(numerator),
      spoken: ({ numerator }: Rate) =>
        isReplies ? counted(numerator, '{n} reply', '{n} replies') : counted(numerator, '{n} attempt', '{n} attempts'),
      stepOf: ({ numerator }: Rate) => scale.stepOf(numerator),
    },
  }
}

/** A count as the grid takes it. Replies and attempts together would give a withheld rate away. */
function countOf({ rate, replies, attempts }: WeekCell, kind: 'replies' | 'attempts'): ShownRate {
  const known = kind === 'attempts' ? attempts : replies
  if (known === null || (kind === 'replies' && rate.kind === 'WITHHELD')) return { kind: 'WITHHELD' }
  return { kind: 'OK', value: 1, low: 1, high: 1, numerator: known, denominator: known }
}

const MEASURES = { rate: 'ANSWERED', replies: 'ANSWERED', attempts: 'ATTEMPTS' } as const

export function cellBehind({ weekday, slot }: WeekCell, kind: CellKind): Behind {
  const when = { day: weekdayLabel(weekday), time: slot.name }
  return {
    title: kind === 'attempts' ? t('Attempts on {day}, {time}', when) : t('Answered attempts on {day}, {time}', when),
    measure: MEASURES[kind],
    narrowed: { localWeekdays: [weekday], localHours: [...slot.hours] },
  }
}
