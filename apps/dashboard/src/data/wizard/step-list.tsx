import { PageLink } from '../../address/page-link.tsx'
import { t } from '../../words/t.ts'
import styles from './step-list.module.css'
import { type Step, stepLabel, stepsOf } from './steps.ts'

interface StepListProps {
  readonly current: Step
  readonly hasMapping: boolean
  /** What is being imported, so that one can go back. */
  readonly uploadId?: string | undefined
}

/** The way an import takes, where it is now, and the way back. */
export function StepList({ current, hasMapping, uploadId }: StepListProps) {
  const steps = stepsOf(hasMapping)
  const place = steps.indexOf(current)
  return (
    <nav aria-label={t('Steps of the import')}>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={step} aria-current={step === current ? 'step' : undefined} data-done={at < place || undefined}>
            <span className={styles.number} aria-hidden="true">
              {at < place ? '✓' : at + 1}
            </span>
            {at < place && uploadId !== undefined && step !== 'upload' ? (
              <PageLink to="/data" search={{ step, upload: uploadId }}>
                {stepLabel(step)}
              </PageLink>
            ) : (
              stepLabel(step)
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
