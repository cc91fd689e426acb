import { t } from '../words/t.ts'
import { DayFields } from './day-fields.tsx'
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
        {t('Period')}
        <select value={hasDays ? CHOSEN_DAYS : filter.range} onChange={(event) => choose(event.target.value)}>
          {[...RELATIVE_RANGES, 'all' as const].map((range) => (
            <option key={range} value={range}>
              {rangeLabel(range)}
            </option>
          ))}
          <option value={CHOSEN_DAYS}>{t('Chosen days')}</option>
        </select>
      </label>
      {hasDays && <DayFields period={period} onPeriod={(chosen) => onFilter({ ...filter, range: rangeOf(chosen) })} />}
    </>
  )
}
