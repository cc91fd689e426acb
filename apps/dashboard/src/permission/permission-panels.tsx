import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { useOption } from '../address/use-option.ts'
import { SplitBars } from '../charts/split-bars.tsx'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { t } from '../words/t.ts'
import { NobodyHere } from './nobody-here.tsx'
import type { PermissionAsked } from './permission-asked.ts'
import { permissionGrid, permissionTable, reasonColumns, standingColumns } from './permission-grids.ts'
import { permissionsQuestion } from './permission-query.ts'
import { type PermissionLine, permissionFinding, reasonsFinding, toPermissionLines } from './permission-series.ts'

export const PermissionDefinitions = lazy(() => import('./permission-definitions.tsx'))

/** There are half as many families as channels. */
const ROOM = { family: 500, channel: 780 } as const

/** Whom may we contact, and how? */
export function StandingPanel({ asked }: { asked: PermissionAsked }) {
  const { purposeClass } = asked
  const [by, setBy] = useOption('by', ['family', 'channel'])
  const report = useQuery({
    ...permissionsQuestion(asked),
    select: (answer) => toPermissionLines(answer, purposeClass),
  })
  const groupings = [
    { value: 'family', label: t('By family') },
    { value: 'channel', label: t('By channel') },
  ] as const
  const caption = t('Customers by whether they may be contacted')
  const columns = standingColumns(purposeClass)
  return (
    <Panel
      name="may-contact"
      title={t('Whom we may contact')}
      subtitle={t('Share of customers by where they stand on each channel. Each row adds up to 100%.')}
      definition={<PermissionDefinitions />}
      report={report}
      finding={(lines) => permissionFinding(lines, purposeClass)}
      table={(lines) => permissionTable({ lines, columns, caption, asked })}
      empty={<NobodyHere />}
      note={t('Of several channels, the most open one counts. Hatched: fewer than 30 customers.')}
      controls={<Segmented label={t('Rows')} choices={groupings} chosen={by} onChoose={setBy} />}
      room={ROOM[by]}
    >
      {(lines) => <SplitBars grid={permissionGrid({ lines, columns, caption, asked })} />}
    </Panel>
  )
}

/** What stops us? */
export function ReasonsPanel({ asked }: { asked: PermissionAsked }) {
  const { purposeClass } = asked
  const report = useQuery({
    ...permissionsQuestion(asked),
    select: (answer) => toPermissionLines(answer, purposeClass),
  })
  const caption = t('Customers by what stops us from contacting them')
  const partsOf = (lines: readonly PermissionLine[]) => ({
    lines,
    columns: reasonColumns(lines, purposeClass),
    caption,
    asked,
  })
  return (
    <Panel
      name="what-stops-us"
      title={t('What stops us')}
      subtitle={t('Share of customers by the first reason that holds. The rest of each row may be contacted.')}
      definition={<PermissionDefinitions />}
      report={report}
      finding={(lines) => reasonsFinding(lines, purposeClass)}
      table={(lines) => permissionTable(partsOf(lines))}
      empty={<NobodyHere />}
      note={t('An opt-out counts first, with or without an address.')}
    >
      {(lines) => <SplitBars grid={permissionGrid(partsOf(lines))} />}
    </Panel>
  )
}
