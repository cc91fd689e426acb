import { useQuery } from '@tanstack/react-query'
import { dayText } from '../format/time.ts'
import { Panel } from '../panel/panel.tsx'
import { plural } from '../words/t.ts'
import { armRows, armsTable, FEWEST_CUSTOMERS } from './arms-series.ts'
import { ARMS_DEFINED, Definitions } from './definitions.tsx'
import { EstimatePlots } from './estimate-plots.tsx'
import { type Arms, experimentQuestion } from './experiment-query.ts'
import { PanelEmpty } from './panel-empty.tsx'
import type { PanelProps } from './panel-props.ts'
import { Remarks } from './remarks.tsx'

/** Do customers who get what is recommended answer more often than those who go on as before? */
export function ArmsPanel({ asked }: PanelProps) {
  const report = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => experiment.holdout })
  return (
    <Panel
      name="recommended-against-as-before"
      title="Recommended, against going on as before"
      subtitle="Share of first attempts answered, with 95% interval, by the group to which a lottery dealt the customer."
      definition={<Definitions defined={ARMS_DEFINED} />}
      report={report}
      finding={() => null}
      table={armsTable}
      empty={<PanelEmpty sentence={report.data?.sentence} />}
      note={report.data && <Remarks of={report.data} also={sinceTexts(report.data)} />}
    >
      {(arms) => (
        <EstimatePlots
          caption="Share of first attempts answered in each group, with 95% interval"
          head="Customers who"
          figureHeads={['Answered', 'Attempts', 'Customers']}
          rows={armRows(arms)}
          difference={arms.difference}
          differenceLabel="Recommended less as before"
          sentence={arms.difference === null ? arms.sentence : null}
        />
      )}
    </Panel>
  )
}

function sinceTexts({ since, maturing, difference }: Arms): string[] {
  const from = since === null ? [] : [`Counted since ${dayText(since.slice(0, 10))}, when the first decision was made.`]
  const open = maturing === 0 ? [] : [`${plural(maturing, 'first attempt')} more may still be answered.`]
  const few = difference === null ? [`A difference is told from ${FEWEST_CUSTOMERS} customers in each group on.`] : []
  return [...from, ...open, ...few]
}
