import { PURPOSE_LABELS, PURPOSES } from '@wavelength/core'
import type { Filter } from '../filters/filter.ts'
import barStyles from '../filters/filter-bar.module.css'
import { periodText } from '../filters/period.ts'
import fieldStyles from '../filters/period-picker.module.css'
import { PeriodPicker } from '../filters/period-picker.tsx'
import { t, word } from '../words/t.ts'
import type { Asked } from './experiment-query.ts'

interface AskedBarProps {
  readonly filter: Filter
  readonly asked: Asked
  readonly timeZone: string
  readonly onFilter: (filter: Filter) => void
}

/** Which days, and contacts for which purpose. Both are in the address, so a link shows the same. */
export function AskedBar({ filter, asked: { period, purpose }, timeZone, onFilter }: AskedBarProps) {
  const choose = (value: string) =>
    onFilter({ ...filter, purposes: PURPOSES.filter((candidate) => candidate === value) })
  return (
    <section className={barStyles.bar} aria-label={t('Filters')}>
      <PeriodPicker filter={filter} period={period} onFilter={onFilter} />
      <label className={fieldStyles.field}>
        {t('Purpose')}
        <select value={purpose ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('All purposes')}</option>
          {PURPOSES.map((each) => (
            <option key={each} value={each}>
              {word(PURPOSE_LABELS[each])}
            </option>
          ))}
        </select>
      </label>
      <p className={barStyles.span}>
        {t('{days}, days in {zone}', { days: periodText(period), zone: timeZone })}
        {purpose && (
          <span className={barStyles.printed}>; {t('only {purpose}', { purpose: word(PURPOSE_LABELS[purpose]) })}</span>
        )}
      </p>
    </section>
  )
}
