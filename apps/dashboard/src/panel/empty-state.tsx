import { PageLink } from '../address/page-link.tsx'
import type { Filter } from '../filters/filter.ts'
import { narrowingsOf } from '../filters/narrowings.ts'
import { overlaps, type Period, periodText, rangeOf, wholePeriod } from '../filters/period.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { t } from '../words/t.ts'
import styles from './panel-state.module.css'

interface EmptyStateProps {
  readonly filter: Filter
  readonly period: Period
  readonly status: DataStatus
  readonly onFilter: (filter: Filter) => void
}

/** Why there is nothing here, and the one step that changes it. */
export default function EmptyState(props: EmptyStateProps) {
  const whole = wholePeriod(props.status)
  if (whole === null) return <NoData />
  if (!overlaps(whole, props.period)) return <OutsidePeriod {...props} whole={whole} />
  return <FilteredOut {...props} />
}

export function NoData() {
  return (
    <div className={styles.state}>
      <p className={styles.headline}>{t('No contacts yet.')}</p>
      <p>{t('This fills itself as soon as contacts are imported, or recorded through the API.')}</p>
      <div className={styles.choices}>
        <PageLink to="/data">{t('Import a file')}</PageLink>
        <PageLink to="/welcome">{t('Try the sample data')}</PageLink>
      </div>
    </div>
  )
}

function OutsidePeriod({ filter, period, whole, onFilter }: EmptyStateProps & { whole: Period }) {
  return (
    <div className={styles.state}>
      <p className={styles.headline}>{t('No contacts from {period}.', { period: periodText(period) })}</p>
      <p>{t('The data reaches from {period}.', { period: periodText(whole) })}</p>
      <button type="button" onClick={() => onFilter({ ...filter, range: rangeOf(whole) })}>
        {t('Show the period that has data')}
      </button>
    </div>
  )
}

function FilteredOut({ filter, onFilter }: EmptyStateProps) {
  const narrowings = narrowingsOf(filter)
  return (
    <div className={styles.state}>
      <p className={styles.headline}>{t('Nothing matches here.')}</p>
      {narrowings.length === 0 && <p>{t('There are contacts in this period, but none that this panel counts.')}</p>}
      <div className={styles.choices}>
        {narrowings.map(({ label, cleared }) => (
          <button key={label} type="button" onClick={() => onFilter(cleared)}>
            {t('Clear {filter}', { filter: label })}
          </button>
        ))}
      </div>
    </div>
  )
}
