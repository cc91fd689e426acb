import { WEEKDAYS, type Weekday, wilsonInterval } from '@wavelength/core'
import { isShown, type Rate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { differenceOf, isClear, type Share } from '../statistics/difference.ts'
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
const LENGTHS = [2, 3, 4]
const FEW = 30

/** The stretch that is surest to be answered more than the rest of the week, and the one surest to be answered less. */
export function stretchesOf(week: Week): Stretches {
  const clear = allBlocks(hoursOf(week)).filter(isClearlyApart)
  const above = clear.filter(isAbove)
  const below = clear.filter((block) => !isAbove(block))
  return {
    best: firstBy(above, ({ part }) => -cautious(part).low),
    worst: firstBy(below, ({ part }) => cautious(part).high),
  }
}

interface Counts {
  readonly answered: number
  readonly settled: number
}

/** Null: not shown, so no stretch reaches across it. */
type Hours = readonly (readonly (Counts | null)[])[]

/** Places in a row, from the first up to the one after the last. */
type Run = readonly [from: number, to: number]

/** The numbers of a stretch, which is made only of those that are chosen: a week has many. */
interface Block {
  readonly days: Run
  readonly hours: Run
  readonly part: Counts
  readonly rest: Counts
}

type DayRun = Pick<Block, 'days' | 'part'>

const NOTHING: Counts = { answered: 0, settled: 0 }

const SPANS: readonly Run[] = Array.from({ length: 24 }, (_, from) =>
  LENGTHS.map((length): Run => [from, from + length]).filter(([, to]) => to <= 24),
).flat()

function hoursOf({ cells }: Week): Hours {
  const hours = WEEKDAYS.map(() => Array.from<Counts | null>({ length: 24 }).fill(null))
  for (const { weekday, slot, rate } of cells) {
    const day = hours[WEEKDAYS.indexOf(weekday)]
    if (day && isShown(rate)) day[Number(slot.key)] = { answered: rate.numerator, settled: rate.denominator }
  }
  return hours
}

function allBlocks(hours: Hours): Block[] {
  const whole = sum(hours.flat().filter((each) => each !== null))
  return SPANS.flatMap((span) => {
    const byDay = hours.map((day) => sumOfShown(day.slice(...span)))
    return WEEKDAYS.flatMap((_, first) => runsFrom(first, byDay)).map(({ days, part }) => {
      const rest = { answered: whole.answered - part.answered, settled: whole.settled - part.settled }
      return { days, hours: span, part, rest }
    })
  }).filter(({ part, rest }) => Math.min(part.settled, rest.settled) >= FEW)
}

/** All that begin on one day: each is the one before it and a day more. */
function runsFrom(first: number, byDay: readonly (Counts | null)[]): DayRun[] {
  const runs: DayRun[] = []
  for (const [at, counts] of byDay.slice(first).entries()) {
    if (counts === null) break
    runs.push({ days: [first, first + at + 1], part: sum([runs.at(-1)?.part ?? NOTHING, counts]) })
  }
  return runs
}

function isClearlyApart({ part, rest }: Block): boolean {
  return isClear(differenceOf(cautious(part), cautious(rest)))
}

function isAbove({ part, rest }: Block): boolean {
  return part.answered / part.settled > rest.answered / rest.settled
}

function cautious({ answered, settled }: Counts): Share {
  return { value: answered / settled, ...wilsonInterval(answered, settled, Z_OF_MANY) }
}

function firstBy(blocks: readonly Block[], key: (block: Block) => number): Stretch | null {
  const [first] = blocks.toSorted((one, other) => key(one) - key(other))
  return first ? stretchFrom(first) : null
}

function stretchFrom({ days, hours: [from, to], part, rest }: Block): Stretch {
  const hours = Array.from({ length: to - from }, (_, at) => from + at)
  return { weekdays: WEEKDAYS.slice(...days), hours, rate: pooled(part), rest: pooled(rest) }
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

/** Null where one is not shown. */
function sumOfShown(counts: readonly (Counts | null)[]): Counts | null {
  return counts.every((each) => each !== null) ? sum(counts) : null
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (one, other) => ({ answered: one.answered + other.answered, settled: one.settled + other.settled }),
    NOTHING,
  )
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
