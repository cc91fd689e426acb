import type { UseQueryResult } from '@tanstack/react-query'
import { Panel } from '../panel/panel.tsx'
import { t } from '../words/t.ts'
import { Definitions, policyDefined } from './definitions.tsx'
import { EstimatePlots } from './estimate-plots.tsx'
import type { Policy } from './experiment-query.ts'
import { findingSentence } from './finding-sentence.ts'
import { PanelEmpty } from './panel-empty.tsx'
import { policyRows, policyTable, sizeText } from './policy-series.ts'
import { Remarks } from './remarks.tsx'

interface PolicyPanelProps {
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly report: UseQueryResult<Policy>
  /** The finding stands at the top of the page already. */
  readonly isVerdict?: boolean
}

/** Number one throughout, against what was sent, as far as chance has left it to be seen. */
export function PolicyPanel({ report, isVerdict = false, ...head }: PolicyPanelProps) {
  return (
    <Panel
      {...head}
      definition={<Definitions defined={policyDefined()} />}
      report={report}
      finding={() => null}
      table={policyTable}
      empty={<PanelEmpty sentence={report.data && findingSentence(report.data)} />}
      note={report.data && <Remarks of={report.data} also={[sizeText(report.data)]} />}
    >
      {(policy) => (
        <EstimatePlots
          caption={t('{title}: share of first attempts answered, with 95% interval', { title: head.title })}
          head={t('First attempts')}
          figureHeads={[t('Answered'), t('95% interval')]}
          rows={policyRows(policy)}
          difference={policy.uplift}
          differenceLabel={t('Number one less what was sent')}
          isEstimated={!policy.arePropensitiesLogged}
          sentence={isVerdict ? null : findingSentence(policy)}
        />
      )}
    </Panel>
  )
}
