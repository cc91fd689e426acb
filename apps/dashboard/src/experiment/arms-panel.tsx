import { useQuery } from '@tanstack/react-query'
import { dayText } from '../format/time.ts'
import { Panel } from '../panel/panel.tsx'
import { counted, t, word } from '../words/t.ts'
import { armRows, armsTable, FEWEST_CUSTOMERS } from './arms-series.ts'
import { armsDefined, Definitions } from './definitions.tsx'
import { EstimatePlots } from './estimate-plots.tsx'
import { type Arms, experimentQuestion } from './experiment-query.ts'
import { findingSentence } from './finding-sentence.ts'
import { PanelEmpty } from './panel-empty.tsx'
import type { PanelProps } from './panel-props.ts'
import { Remarks } from './remarks.tsx'
import { ARMS_SUBJECT } from './verdict.ts'

/** Do customers who get what is recommended answer more often than those who go on as before? */
export function ArmsPanel({ asked }: PanelProps) {
  const report = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => experiment.holdout })
  return (
    <Panel
      name="recommended-against-as-before"
      title={word(ARMS_SUBJECT)}
      subtitle={t(
        'Share of first attempts answered, with 95% interval, by the group to which a lottery dealt the customer.',
      )}
      definition={<Definitions defined={armsDefined()} />}
      report={report}
      finding={() => null}
      table={armsTable}
      empty={<PanelEmpty sentence={report.data && findingSentence(report.data)} />}
      note={report.data && <Remarks of={report.data} also={sinceTexts(report.data)} />}
    >
      {(arms) => (
        <EstimatePlots
          caption={t('Share of first attempts answered in each group, with 95% interval')}
          head={t('Customers who')}
          figureHeads={[t('Answered'), t('Attempts'), t('Customers')]}
          rows={armRows(arms)}
          difference={arms.difference}
          differenceLabel={t('Recommended less as before')}
          sentence={arms.difference === null ? findingSentence(arms) : null}
        />
      )}
    </Panel>
  )
}

function sinceTexts({ since, maturing, difference }: Arms): string[] {
  return [
    since && t('Counted since {day}, when the first decision was made.', { day: dayText(since.slice(0, 10)) }),
    maturing > 0 &&
      counted(
        maturing,
        '{n} first attempt more may still be answered.',
        '{n} first attempts more may still be answered.',
      ),
    difference === null && t('A difference is told from {n} customers in each group on.', { n: FEWEST_CUSTOMERS }),
  ].filter((text) => typeof text === 'string')
}
