import { WEEKDAY_LABELS, WEEKDAYS, type Weekday } from '@wavelength/core'

interface LocalWindow {
  readonly weekdays: readonly Weekday[]
  readonly fromHour: number
  readonly toHour: number
}

/** "Tuesday or Thursday, 17–20" */
export function windowText({ weekdays, fromHour, toHour }: LocalWindow): string {
  const isAnyHour = fromHour === 0 && toHour === 24
  return isAnyHour ? daysText(weekdays) : `${daysText(weekdays)}, ${fromHour}–${toHour}`
}

const WORKDAYS = WEEKDAYS.slice(0, 5)

function daysText(weekdays: readonly Weekday[]): string {
  const days = WEEKDAYS.filter((day) => weekdays.includes(day))
  if (days.length === 0 || days.length === 7) return 'Any day'
  if (days.length === 5 && WORKDAYS.every((day) => days.includes(day))) return 'Weekdays'
  if (days.join() === 'SATURDAY,SUNDAY') return 'Weekends'
  return joined(days.map((day) => WEEKDAY_LABELS[day]))
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
