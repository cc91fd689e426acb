import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { momentText } from '../format/time.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import { ClassBars } from './class-bars.tsx'
import { type FatigueAnswer, fatigueQuestion } from './fatigue-query.ts'
import { classesTable, fatigueFinding, lastWeekFinding, toFatigueClasses, toLastWeek } from './load-classes-series.ts'

const FatigueDefinitions = lazy(() => import('./fatigue-definitions.tsx'))

/** Whom do we contact too often, and whom too seldom? */
export function FatigueClassesPanel() {
  const view = useView()
  const report = useQuery({
    ...fatigueQuestion(view),
    select: ({ fatigue }) => ({ fatigue, classes: toFatigueClasses(fatigue, view) }),
  })
  const words = {
    caption: t('Customers by how often we contact them'),
    head: t('Class'),
    before: t('Before'),
  }
  return (
    <Panel
      name="contacted-too-often"
      title={t('Whom we contact too often')}
      subtitle={t('Customers by what went out to them in the last 28 days, and in the 28 days before those.')}
      definition={<FatigueDefinitions {...report.data?.fatigue} />}
      report={report}
      finding={({ fatigue }) => fatigueFinding(fatigue)}
      table={({ classes }) => classesTable(classes, words)}
      note={report.data && <AsOf fatigue={report.data.fatigue} view={view} />}
      room={320}
    >
      {({ classes }) => <ClassBars classes={classes} {...words} />}
    </Panel>
  )
}

/** How crowded is the week of a customer now? */
export function LastWeekPanel() {
  const view = useView()
  const report = useQuery({
    ...fatigueQuestion(view),
    select: ({ fatigue }) => ({ fatigue, classes: toLastWeek(fatigue, view) }),
  })
  const words = {
    caption: t('Customers by our contacts in the last seven days'),
    head: t('Contacts'),
    before: t('Before'),
  }
  return (
    <Panel
      name="customers-by-contacts"
      title={t('Customers by contacts in the last seven days')}
      subtitle={t('Every customer once, by what went out to them and arrived; before: the seven days before those.')}
      definition={<FatigueDefinitions {...report.data?.fatigue} />}
      report={report}
      finding={({ fatigue }) => lastWeekFinding(fatigue)}
      table={({ classes }) => classesTable(classes, words)}
      note={report.data && <AsOf fatigue={report.data.fatigue} view={view} />}
      room={560}
    >
      {({ classes }) => <ClassBars classes={classes} {...words} />}
    </Panel>
  )
}

/** These panels look at today, whatever days the page shows. */
function AsOf({ fatigue: { asOf, warnings }, view: { status } }: { fatigue: FatigueAnswer; view: View }) {
  const time = momentText(asOf, status.timeZone)
  return (
    <p>
      {t('As of {time} ({zone}), whatever the period; only age and segment narrow it.', {
        time,
        zone: status.timeZone,
      })}
      {warnings.map((warning) => (
        <span key={warning}> {warning}</span>
      ))}
    </p>
  )
}
