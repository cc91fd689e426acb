import type { Filter } from './filter.ts'
import styles from './period-picker.module.css'

interface ComparisonPickerProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Against which days before; before all days there are none. */
export function ComparisonPicker({ filter, onFilter }: ComparisonPickerProps) {
  if (filter.range === 'all') return null
  return (
    <label className={styles.field}>
      Compare with
      <select
        value={filter.comparesWithPrevious ? 'prev' : 'none'}
        onChange={(event) => onFilter({ ...filter, comparesWithPrevious: event.target.value === 'prev' })}
      >
        <option value="prev">Previous period</option>
        <option value="none">Nothing</option>
      </select>
    </label>
  )
}
