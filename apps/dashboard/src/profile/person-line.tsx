import { AGE_BAND_LABELS } from '@wavelength/core'
import { clockText } from '../format/time.ts'
import { t, word } from '../words/t.ts'
import type { Customer } from './profile-query.ts'
import { useNow } from './use-now.ts'

/** "25–34 · Illinois, US · 14:20 there now · customer since 2023" */
export function PersonLine({
  customer: { ageBand, segment, region, country, timeZone, createdAt },
}: {
  customer: Customer
}) {
  const now = useNow()
  const place = [region, country].filter((part) => part !== null).join(', ')
  const clock =
    timeZone === null
      ? t('time zone not known')
      : t('{time} there now ({zone})', { time: clockText(now, timeZone), zone: timeZone })
  const since = t('customer since {year}', { year: createdAt.slice(0, 4) })
  const parts = [word(AGE_BAND_LABELS[ageBand]), segment, place, clock, since]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
