import { t } from '../words/t.ts'
import { type Comparison, comparisonIn, isDays } from './comparison.ts'
import { DayFields } from './day-fields.tsx'
import type { Filter } from './filter.ts'
import { type Period, rangeOf } from './period.ts'
import styles from './period-picker.module.css'

interface ComparisonPickerProps {
  readonly filter: Filter
  readonly previous: Period | null
  readonly onFilter: (filter: Filter) => void
}

const CHOSEN_DAYS = 'days'

/** Against which days; before all days there are none. */
export function ComparisonPicker({ filter, previous, onFilter }: ComparisonPickerProps) {
  if (filter.range === 'all') return null
  const choose = (comparison: Comparison) => onFilter({ ...filter, comparison })
  const hasDays = isDays(filter.comparison)
  const chooseNamed = (written: string) => {
    const named = comparisonIn(written)
    if (named) choose(named)
    else if (previous) choose(rangeOf(previous))
  }
  return (
    <>
      <label className={styles.field}>
        {t('Compare with')}
        <select value={hasDays ? CHOSEN_DAYS : filter.comparison} onChange={({ target }) => chooseNamed(target.value)}>
          <option value="prev">{t('Previous period')}</option>
          <option value="year">{t('A year before')}</option>
          {(hasDays || previous) && <option value={CHOSEN_DAYS}>{t('Chosen days')}</option>}
          <option value="none">{t('Nothing')}</option>
        </select>
      </label>
      {hasDays && previous && <DayFields period={previous} onPeriod={(period) => choose(rangeOf(period))} />}
    </>
  )
}
