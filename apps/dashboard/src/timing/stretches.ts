import { WEEKDAYS, type Weekday, wilsonInterval } from '@wavelength/core'
import { isShown, type Rate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { differenceOf, isClear } from '../statistics/difference.ts'
import { t } from '../words/t.ts'
import { type Week, weekdayLabel } from './week-series.ts'

/** Some hours on some days in a row. */
export interface Stretch {
  readonly weekdays: readonly Weekday[]
  readonly hours: readonly number[]
  readonly rate: Rate
  /** All other hours of the week that are shown. */
  readonly rest: Rate
}

export interface Stretches {
  readonly best: Stretch | null
  readonly worst: Stretch | null
}

/**
 * Of 28 runs of days and 66 runs of 2 to 4 hours, 1,848 stretches, one is picked: it counts as clear only where 0 lies
 * outside the interval at 5 % divided by as many (C. E. Bonferroni, 1936).
 */
const Z_OF_MANY = 4.2
const LONGEST_HOURS = 4
const FEW = 30

/** The stretch that is surest to be answered more than the rest of the week, and the one surest to be answered less. */
export function stretchesOf(week: Week): Stretches {
  const clear = allStretches(hoursOf(week)).filter(isClearlyApart)
  const above = clear.filter(({ rate, rest }) => rate.value > rest.value)
  const below = clear.filter(({ rate, rest }) => rate.value < rest.value)
  return {
    best: firstBy(above, ({ rate }) => -cautious(rate).low),
    worst: firstBy(below, ({ rate }) => cautious(rate).high),
  }
}

interface Counts {
  readonly answered: number
  readonly settled: number
}

/** Null: not shown, so no stretch reaches across it. */
type Hours = readonly (readonly (Counts | null)[])[]

function hoursOf({ cells }: Week): Hours {
  const found = new Map(
    cells.flatMap(({ weekday, slot, rate }) => (isShown(rate) ? [[`${weekday} ${slot.key}`, rate]] : [])),
  )
  return WEEKDAYS.map((weekday) =>
    Array.from({ length: 24 }, (_, hour) => {
      const rate = found.get(`${weekday} ${hour}`)
      return rate ? { answered: rate.numerator, settled: rate.denominator } : null
    }),
  )
}

function allStretches(hours: Hours): Stretch[] {
  const whole = sum(hours.flat().filter((each) => each !== null))
  return runs(7, 1, 7).flatMap((days) =>
    runs(24, 2, LONGEST_HOURS).flatMap((span) => {
      const inside = days.flatMap((day) => span.map((hour) => hours[day]?.[hour] ?? null))
      const known = inside.filter((each) => each !== null)
      return known.length < inside.length ? [] : stretchFrom({ days, span, part: sum(known), whole })
    }),
  )
}

interface Piece {
  readonly days: readonly number[]
  readonly span: readonly number[]
  readonly part: Counts
  readonly whole: Counts
}

function stretchFrom({ days, span, part, whole }: Piece): Stretch[] {
  const rest = { answered: whole.answered - part.answered, settled: whole.settled - part.settled }
  if (part.settled < FEW || rest.settled < FEW) return []
  const weekdays = days.flatMap((day) => WEEKDAYS[day] ?? [])
  return [{ weekdays, hours: span, rate: pooled(part), rest: pooled(rest) }]
}

function pooled({ answered, settled }: Counts): Rate {
  return {
    kind: 'OK',
    value: answered / settled,
    ...wilsonInterval(answered, settled),
    numerator: answered,
    denominator: settled,
  }
}

function isClearlyApart({ rate, rest }: Stretch): boolean {
  return isClear(differenceOf(cautious(rate), cautious(rest)))
}

function cautious({ value, numerator, denominator }: Rate) {
  return { value, ...wilsonInterval(numerator, denominator, Z_OF_MANY) }
}

/** All runs of neighbours out of so many places: [0], [0, 1], … */
function runs(places: number, shortest: number, longest: number): number[][] {
  return Array.from({ length: places }, (_, from) =>
    Array.from({ length: longest - shortest + 1 }, (_, more) =>
      Array.from({ length: shortest + more }, (_, at) => from + at),
    ).filter((run) => from + run.length <= places),
  ).flat()
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (one, other) => ({ answered: one.answered + other.answered, settled: one.settled + other.settled }),
    { answered: 0, settled: 0 },
  )
}

function firstBy(stretches: readonly Stretch[], key: (stretch: Stretch) => number): Stretch | null {
  return stretches.toSorted((one, other) => key(one) - key(other))[0] ?? null
}

/** "Tuesday to Thursday, 17–20" */
export function stretchText({ weekdays, hours }: Stretch): string {
  return t('{days}, {from}–{to}', { days: daysText(weekdays), from: hours[0] ?? 0, to: (hours.at(-1) ?? 0) + 1 })
}

function daysText(weekdays: readonly Weekday[]): string {
  const [first, last] = [weekdays[0], weekdays.at(-1)]
  if (!first || !last || weekdays.length === WEEKDAYS.length) return t('Every day')
  if (first === last) return weekdayLabel(first)
  return t('{first} to {last}', { first: weekdayLabel(first), last: weekdayLabel(last) })
}

export function stretchBehind(stretch: Stretch): Behind {
  return {
    title: t('Attempts, {stretch}', { stretch: stretchText(stretch) }),
    measure: 'ANSWER_RATE',
    narrowed: { localWeekdays: [...stretch.weekdays], localHours: [...stretch.hours] },
  }
}
