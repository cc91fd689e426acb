import { PURPOSE_LABELS } from '@wavelength/core'
import { DEFAULT_FILTER, type Filter } from '../filters/filter.ts'
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
      <h2 id="no-experiment">There is no experiment yet</h2>
      <p className={styles.text}>Here it will stand what following the recommendations did. To get there:</p>
      <StepList steps={report.nextSteps} />
    </section>
  )
}

function NoneInTheseDays({ filter, onFilter }: NoExperimentProps) {
  const [purpose] = filter.purposes
  return (
    <section className={styles.box} aria-labelledby="no-experiment">
      <h2 id="no-experiment">No recommendation was given in these days{purpose && ' for this purpose'}</h2>
      <div className={styles.buttons}>
        {purpose && (
          <button type="button" onClick={() => onFilter({ ...filter, purposes: [] })}>
            Clear {PURPOSE_LABELS[purpose]}
          </button>
        )}
        {filter.range !== 'all' && (
          <button type="button" onClick={() => onFilter({ ...filter, range: 'all' })}>
            Show all days that have data
          </button>
        )}
        {filter.range !== DEFAULT_FILTER.range && (
          <button type="button" onClick={() => onFilter({ ...filter, range: DEFAULT_FILTER.range })}>
            Show the last 90 days
          </button>
        )}
      </div>
    </section>
  )
}
