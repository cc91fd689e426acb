import { WEEKDAY_LABELS, WEEKDAYS, type Weekday } from '@wavelength/core'
import { anyOf } from '../words/lists.ts'
import { t, word } from '../words/t.ts'

interface LocalWindow {
  readonly weekdays: readonly Weekday[]
  readonly fromHour: number
  readonly toHour: number
}

/** "Tuesday or Thursday, 17–20" */
export function windowText({ weekdays, fromHour, toHour }: LocalWindow): string {
  const isAnyHour = fromHour === 0 && toHour === 24
  if (isAnyHour) return daysText(weekdays)
  return t('{days}, {from}–{until}', { days: daysText(weekdays), from: fromHour, until: toHour })
}

const WORKDAYS = WEEKDAYS.slice(0, 5)

function daysText(weekdays: readonly Weekday[]): string {
  const days = WEEKDAYS.filter((day) => weekdays.includes(day))
  if (days.length === 0 || days.length === 7) return t('Any day')
  if (days.length === 5 && WORKDAYS.every((day) => days.includes(day))) return t('Weekdays')
  if (days.join() === 'SATURDAY,SUNDAY') return t('Weekends')
  return anyOf(days.map((day) => word(WEEKDAY_LABELS[day])))
}
