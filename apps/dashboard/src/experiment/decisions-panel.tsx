import { useQuery } from '@tanstack/react-query'
import { Panel } from '../panel/panel.tsx'
import { t } from '../words/t.ts'
import { DecisionBars } from './decision-bars.tsx'
import { decisionsFinding, decisionsTable, toFates } from './decisions-series.ts'
import { Definitions, decisionsDefined } from './definitions.tsx'
import { experimentQuestion } from './experiment-query.ts'
import { PanelEmpty } from './panel-empty.tsx'
import type { PanelProps } from './panel-props.ts'

/** Which recommendations can tell something, and why do the others not? */
export function DecisionsPanel({ asked }: PanelProps) {
  const report = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => experiment.decisions })
  return (
    <Panel
      name="recommendations-judged-and-left-out"
      title={t('Recommendations judged and left out')}
      subtitle={t('Recommendations given in these days, each counted once.')}
      definition={<Definitions defined={decisionsDefined()} />}
      report={report}
      finding={decisionsFinding}
      table={decisionsTable}
      empty={<PanelEmpty sentence={t('No recommendation was given in these days.')} />}
    >
      {(counts) => <DecisionBars fates={toFates(counts)} />}
    </Panel>
  )
}
