import { DAYPART_LABELS, DAYPARTS, type Daypart, WEEKDAY_LABELS, WEEKDAYS, type Weekday } from '@wavelength/core'
import { rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import { t, word } from '../words/t.ts'
import { PART_HOURS } from './parts-query.ts'

/** Part of a day: an hour, or one of the three parts. */
export interface Slot {
  readonly key: string
  /** As the head of a column. */
  readonly label: string
  /** As it is said: "17:00–18:00". */
  readonly name: string
  readonly hours: readonly number[]
}

/** Attempts in one slot of one weekday, in the customers' own time. */
export interface WeekCell {
  readonly weekday: Weekday
  readonly slot: Slot
  readonly rate: ShownRate
  /** Null: withheld. */
  readonly replies: number | null
  readonly attempts: number | null
}

export interface Week {
  /** From the first to the last with attempts. */
  readonly slots: readonly Slot[]
  readonly cells: readonly WeekCell[]
}

type Row = Aggregate['rows'][number]

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

export function toHours({ byHour }: { byHour: Aggregate }): Week {
  return weekOf(
    HOURS.map(hourSlot),
    byHour.rows.flatMap((row) => cellOf(row, hourSlot(keyIn(row, 'LOCAL_HOUR', HOURS) ?? ''))),
  )
}

interface PartsAnswer {
  readonly before8: Aggregate
  readonly from8To17: Aggregate
  readonly after17: Aggregate
}

/** The answers to the three questions, by the part they are about. */
export function byPart({ before8, from8To17, after17 }: PartsAnswer): Readonly<Record<Daypart, Aggregate>> {
  return { BEFORE_8: before8, FROM_8_TO_17: from8To17, AFTER_17: after17 }
}

export function toParts(answer: PartsAnswer): Week {
  const parts = byPart(answer)
  return weekOf(
    DAYPARTS.map(partSlot),
    DAYPARTS.flatMap((part) => parts[part].rows.flatMap((row) => cellOf(row, partSlot(part)))),
  )
}

function cellOf(row: Row, slot: Slot): WeekCell[] {
  const weekday = keyIn(row, 'LOCAL_WEEKDAY', WEEKDAYS)
  const attempts = measured(row, 'ATTEMPTS').value
  if (weekday === null || attempts === 0) return []
  return [
    { weekday, slot, attempts, replies: measured(row, 'ANSWERED').value, rate: rateOf(measured(row, 'ANSWER_RATE')) },
  ]
}

function weekOf(slots: readonly Slot[], cells: readonly WeekCell[]): Week {
  const isUsed = slots.map((slot) => cells.some((cell) => cell.slot.key === slot.key))
  return { slots: slots.slice(isUsed.indexOf(true), isUsed.lastIndexOf(true) + 1), cells }
}

function hourSlot(hour: string): Slot {
  const from = Number(hour)
  return { key: hour, label: hour, name: t('{from}:00–{to}:00', { from: hour, to: String(from + 1) }), hours: [from] }
}

export function partSlot(part: Daypart): Slot {
  const label = word(DAYPART_LABELS[part])
  return { key: part, label, name: label, hours: PART_HOURS[part] }
}

export function weekdayLabel(weekday: Weekday): string {
  return word(WEEKDAY_LABELS[weekday])
}

/** Days with attempts, Monday first. */
export function weekdaysIn({ cells }: Week): Weekday[] {
  return WEEKDAYS.filter((weekday) => cells.some((cell) => cell.weekday === weekday))
}
