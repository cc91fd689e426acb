import { isDay, plusDays } from '../format/time.ts'
import { t } from '../words/t.ts'
import type { Period } from './period.ts'
import styles from './period-picker.module.css'

/** Two days, both included. */
export function DayFields({ period, onPeriod }: { period: Period; onPeriod: (period: Period) => void }) {
  const last = plusDays(period.to, -1)
  const change = (from: string, until: string) => {
    if (isDay(from) && isDay(until) && from <= until) onPeriod({ from, to: plusDays(until, 1) })
  }
  return (
    <>
      <label className={styles.field}>
        {t('From')}
        <input
          type="date"
          required
          value={period.from}
          max={last}
          onChange={(event) => change(event.target.value, last)}
        />
      </label>
      <label className={styles.field}>
        {t('Until')}
        <input
          type="date"
          required
          value={last}
          min={period.from}
          onChange={(event) => change(period.from, event.target.value)}
        />
      </label>
    </>
  )
}
