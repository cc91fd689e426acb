import { PURPOSE_LABELS } from '@wavelength/core'
import { DEFAULT_FILTER, type Filter } from '../filters/filter.ts'
import { t, word } from '../words/t.ts'
import styles from './experiment-page.module.css'
import type { Report } from './experiment-query.ts'
import { StepList } from './next-steps.tsx'

interface NoExperimentProps {
  readonly report: Report
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Why there is nothing to tell, and what changes that. */
export function NoExperiment(props: NoExperimentProps) {
  return props.report.holdout.since === null ? <NoneYet {...props} /> : <NoneInTheseDays {...props} />
}

function NoneYet({ report }: NoExperimentProps) {
  return (
    <section className={styles.box} aria-labelledby="no-experiment">
      <h2 id="no-experiment">{t('There is no experiment yet')}</h2>
      <p className={styles.text}>{t('Here it will stand what following the recommendations did. To get there:')}</p>
      <StepList steps={report.nextSteps} />
    </section>
  )
}

function NoneInTheseDays({ filter, onFilter }: NoExperimentProps) {
  const [purpose] = filter.purposes
  return (
    <section className={styles.box} aria-labelledby="no-experiment">
      <h2 id="no-experiment">
        {purpose
          ? t('No recommendation was given in these days for this purpose')
          : t('No recommendation was given in these days')}
      </h2>
      <div className={styles.buttons}>
        {purpose && (
          <button type="button" onClick={() => onFilter({ ...filter, purposes: [] })}>
            {t('Clear {filter}', { filter: word(PURPOSE_LABELS[purpose]) })}
          </button>
        )}
        {filter.range !== 'all' && (
          <button type="button" onClick={() => onFilter({ ...filter, range: 'all' })}>
            {t('Show all days that have data')}
          </button>
        )}
        {filter.range !== DEFAULT_FILTER.range && (
          <button type="button" onClick={() => onFilter({ ...filter, range: DEFAULT_FILTER.range })}>
            {t('Show the last 90 days')}
          </button>
        )}
      </div>
    </section>
  )
}
