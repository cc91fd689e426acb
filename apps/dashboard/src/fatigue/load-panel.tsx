import { useQuery } from '@tanstack/react-query'
import { BarRows } from '../charts/bar-rows.tsx'
import { count, percent } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { IN_WEEK_LABELS } from './in-week.ts'
import { contactLoadQuestion } from './load-query.ts'
import {
  type LevelContacts,
  levelContactsBehind,
  levelContactsFinding,
  levelContactsTable,
  toLevelContacts,
} from './load-series.ts'

/** How crowded is the week in which we contact somebody? */
export function ContactLoadPanel() {
  const report = useQuery({ ...contactLoadQuestion(useView()), select: ({ inWeek }) => toLevelContacts(inWeek) })
  return (
    <Panel
      name="contacts-by-load"
      title={t('Our contacts by how many the customer had in the week')}
      subtitle={t('Outbound contacts of the period, by our contacts to the customer in the seven days up to it.')}
      definition={<MetricDefinitions measures={['OUTBOUND']} />}
      report={report}
      finding={levelContactsFinding}
      table={levelContactsTable}
      note={t('The contact itself counts: 1 is one that nothing went before for seven days.')}
      room={560}
    >
      {(levels) => <LoadBars levels={levels} />}
    </Panel>
  )
}

function LoadBars({ levels }: { levels: readonly LevelContacts[] }) {
  return (
    <BarRows
      caption={t('Our contacts by how many the customer had in the week')}
      head={t('Contacts in the week')}
      barHead={t('Outbound contacts')}
      figureHeads={[t('Contacts'), t('Share')]}
      rows={levels.map((level) => ({
        key: level.contacts,
        label: word(IN_WEEK_LABELS[level.contacts]),
        value: level.outbound,
        figures: [{ text: count(level.outbound), behind: levelContactsBehind(level) }, { text: percent(level.share) }],
      }))}
    />
  )
}
