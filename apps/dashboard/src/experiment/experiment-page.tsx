import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../address/use-address.ts'
import { type Filter, filterFrom, fullSearchOf } from '../filters/filter.ts'
import { periodOf } from '../filters/period.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { ArmsPanel } from './arms-panel.tsx'
import { AskedBar } from './asked-bar.tsx'
import { DecisionsPanel } from './decisions-panel.tsx'
import styles from './experiment-page.module.css'
import { type Asked, experimentQuestion, populationQuestion } from './experiment-query.ts'
import { NextSteps } from './next-steps.tsx'
import { NoExperiment } from './no-experiment.tsx'
import { NumberOnePanel } from './number-one-panel.tsx'
import { PastPanels } from './past-panels.tsx'
import { SetupFacts } from './setup-facts.tsx'
import { isWithoutExperiment } from './verdict.ts'
import { VerdictLead } from './verdict-lead.tsx'

/** What did following the recommendations do? */
export default function ExperimentPage() {
  return <WithStatus title={t('Experiment')}>{(status) => <Experiment status={status} />}</WithStatus>
}

function Experiment({ status }: { status: DataStatus }) {
  const { search, change } = useAddress()
  const filter = filterFrom(search)
  const asked = { period: periodOf(filter.range, status, new Date(status.asOf)), purpose: filter.purposes[0] ?? null }
  const onFilter = (wanted: Filter) => change(fullSearchOf(wanted))
  return (
    <Page title={t('Experiment')} lead={<VerdictLead asked={asked} />} status={status}>
      <AskedBar filter={filter} asked={asked} timeZone={status.timeZone} onFilter={onFilter} />
      <Answer asked={asked} filter={filter} onFilter={onFilter} />
    </Page>
  )
}

interface AnswerProps {
  readonly asked: Asked
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** It may be no experiment at all, so nothing stands here before that is known. */
function Answer({ asked, filter, onFilter }: AnswerProps) {
  const { data, isError, error, refetch } = useQuery(experimentQuestion(asked))
  const population = useQuery(populationQuestion)
  if (isError) return <PanelError error={error} retry={() => void refetch()} />
  if (!data || population.isPending) return <Skeleton lines={12} label={t('the experiment')} />
  const report = data.experiment
  return (
    <>
      <SetupFacts report={report} />
      {isWithoutExperiment(report) ? (
        <NoExperiment report={report} filter={filter} onFilter={onFilter} />
      ) : (
        <div className={styles.panels}>
          <div className={styles.whole}>
            <ArmsPanel asked={asked} />
          </div>
          <div className={styles.whole}>
            <NumberOnePanel asked={asked} />
          </div>
          <DecisionsPanel asked={asked} />
          <NextSteps steps={report.nextSteps} />
        </div>
      )}
      <PastPanels asked={asked} />
    </>
  )
}
