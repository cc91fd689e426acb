import { isDay, plusDays } from '../format/time.ts'
import type { Filter } from './filter.ts'
import { isRange, type Period, RELATIVE_RANGES, rangeLabel, rangeOf } from './period.ts'
import styles from './period-picker.module.css'

interface PeriodPickerProps {
  readonly filter: Filter
  readonly period: Period
  readonly onFilter: (filter: Filter) => void
}

const CHOSEN_DAYS = 'days'

/** Which days. */
export function PeriodPicker({ filter, period, onFilter }: PeriodPickerProps) {
  const hasDays = filter.range.includes('..')
  const choose = (value: string) => onFilter({ ...filter, range: isRange(value) ? value : rangeOf(period) })
  return (
    <>
      <label className={styles.field}>
        Period
        <select value={hasDays ? CHOSEN_DAYS : filter.range} onChange={(event) => choose(event.target.value)}>
          {[...RELATIVE_RANGES, 'all' as const].map((range) => (
            <option key={range} value={range}>
              {rangeLabel(range)}
            </option>
          ))}
          <option value={CHOSEN_DAYS}>Chosen days</option>
        </select>
      </label>
      {hasDays && <DayFields period={period} onPeriod={(chosen) => onFilter({ ...filter, range: rangeOf(chosen) })} />}
    </>
  )
}

function DayFields({ period, onPeriod }: { period: Period; onPeriod: (period: Period) => void }) {
  const last = plusDays(period.to, -1)
  const change = (from: string, until: string) => {
    if (isDay(from) && isDay(until) && from <= until) onPeriod({ from, to: plusDays(until, 1) })
  }
  return (
    <>
      <label className={styles.field}>
        From
        <input
          type="date"
          required
          value={period.from}
          max={last}
          onChange={(event) => change(event.target.value, last)}
        />
      </label>
      <label className={styles.field}>
        Until
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
