import { useQuery } from '@tanstack/react-query'
import { isShown } from '../aggregate/rate.ts'
import { useBehind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import { BarRows } from '../charts/bar-rows.tsx'
import { count, percent } from '../format/number.ts'
import { Panel } from '../panel/panel.tsx'
import { tooFew } from '../panel/table.ts'
import { marked } from '../words/marked.ts'
import { plural, t } from '../words/t.ts'
import type { PermissionAsked } from './permission-asked.ts'
import { PermissionDefinitions } from './permission-panels.tsx'
import { permissionsQuestion } from './permission-query.ts'
import { choiceBehind, type FirstChoice, preferredFinding, preferredTable, toPreferred } from './preferred-series.ts'

/** Whose wish can we not follow? */
export function PreferredPanel({ asked }: { asked: PermissionAsked }) {
  const { purposeClass } = asked
  const report = useQuery({ ...permissionsQuestion(asked), select: (answer) => toPreferred(answer, purposeClass) })
  return (
    <Panel
      name="preferred-not-permitted"
      title={t('Preferred but not permitted')}
      subtitle={t(
        'Customers who named a channel first when asked, and who opted out there or have no working address.',
      )}
      definition={<PermissionDefinitions />}
      report={report}
      finding={(preferred) => preferredFinding(preferred, purposeClass)}
      table={(preferred) => preferredTable(preferred, asked)}
      empty={<p>{t('No customer who matches has named a channel.')}</p>}
      note={<PreferredNote notPermitted={report.data?.notPermitted ?? null} asked={asked} />}
    >
      {({ choices }) => (
        <BarRows
          caption={t('First choices that may not be followed, by channel')}
          head={t('Named first')}
          barHead={t('Customers who may not be contacted there')}
          figureHeads={[t('Not permitted'), t('Share'), t('Named first')]}
          rows={choices.map((choice) => rowOf(choice, asked))}
        />
      )}
    </Panel>
  )
}

interface PreferredNoteProps {
  readonly notPermitted: number | null
  readonly asked: PermissionAsked
}

function PreferredNote({ notPermitted, asked }: PreferredNoteProps) {
  const maySee = useBehind() !== null
  const isNarrowed = Object.keys(asked.filter).length > 0
  const permission = { purposeClass: asked.purposeClass, isOpen: false, firstChoice: true }
  return (
    <p>
      {t('A wish that may not be followed is never recommended.')}{' '}
      {maySee &&
        notPermitted !== null &&
        notPermitted > 0 &&
        !isNarrowed &&
        marked('{customers} in all.', {
          customers: (
            <Mark behind={{ title: t('Preferred but not permitted'), permission }}>
              {plural(notPermitted, 'customer')}
            </Mark>
          ),
        })}
    </p>
  )
}

function rowOf(choice: FirstChoice, asked: PermissionAsked) {
  const { line, closed } = choice
  const named = { text: line.customers === null ? tooFew() : count(line.customers) }
  const row = { key: line.key, label: line.label, ...(line.family && { family: line.family }) }
  if (!isShown(closed)) return { ...row, value: null, figures: [{ text: tooFew() }, { text: '–' }, named] }
  const figures = [
    { text: count(closed.numerator), behind: choiceBehind(choice, asked) },
    { text: percent(closed.value) },
    named,
  ]
  return { ...row, value: closed.numerator, isFew: closed.kind === 'FEW', figures }
}
