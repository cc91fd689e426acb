import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import { periodText } from './period.ts'

/** Which days a page counts, whose days they are, and what they are held against. */
export function daysText({ period, previous, timeZone: zone }: View): string {
  const days = periodText(period)
  return previous
    ? t('{days}, days in {zone}; compared with {before}', { days, zone, before: periodText(previous) })
    : t('{days}, days in {zone}', { days, zone })
}
