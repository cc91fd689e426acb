import { useQuery } from '@tanstack/react-query'
import { WithBehind } from '../behind/with-behind.tsx'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { t } from '../words/t.ts'
import type { PermissionAsked } from './permission-asked.ts'
import { PermissionBar } from './permission-bar.tsx'
import styles from './permission-page.module.css'
import { ReasonsPanel, StandingPanel } from './permission-panels.tsx'
import { permissionsQuestion } from './permission-query.ts'
import { permissionLead, toPermissionLines } from './permission-series.ts'
import { PreferredPanel } from './preferred-panel.tsx'
import { usePermissionAsked } from './use-permission-asked.ts'

/** Whom may we contact, how, and what stops us? */
export default function PermissionPage() {
  return <WithStatus title={t('Permission')}>{(status) => <Permission status={status} />}</WithStatus>
}

function Permission({ status }: { status: DataStatus }) {
  const asked = usePermissionAsked()
  return (
    <Page title={t('Permission')} lead={<Lead asked={asked} />} status={status}>
      <PermissionBar asked={asked} status={status} />
      <WithBehind view={null}>
        <div className={styles.panels}>
          <StandingPanel asked={asked} />
          <ReasonsPanel asked={asked} />
          <PreferredPanel asked={asked} />
        </div>
      </WithBehind>
    </Page>
  )
}

function Lead({ asked }: { asked: PermissionAsked }) {
  const { data } = useQuery({
    ...permissionsQuestion(asked),
    select: (answer) => permissionLead(toPermissionLines(answer, asked.purposeClass), asked.purposeClass),
  })
  return data ?? t('Whom may we contact, how, and what stops us?')
}
