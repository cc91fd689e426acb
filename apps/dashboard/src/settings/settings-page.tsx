import { useQuery } from '@tanstack/react-query'
import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { Card } from '../panel/card.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { GuestLinkList } from '../share/guest-links.tsx'
import { guestLinksQuestion } from '../share/guest-links-query.ts'
import { t } from '../words/t.ts'
import { AppearanceCard } from './appearance-card.tsx'
import { FixedSettings } from './fixed-settings.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { ResponseWindows } from './response-windows.tsx'
import { RhythmCard } from './rhythm-card.tsx'
import styles from './settings-page.module.css'
import { settingsQuestion } from './settings-query.ts'

/** What can be set here, and what is set elsewhere and how. */
export default function SettingsPage() {
  return <WithStatus title={t('Settings')}>{(status) => <Settings status={status} />}</WithStatus>
}

function Settings({ status }: { status: DataStatus }) {
  const { data } = useQuery(dataStatusQuestion)
  const isAdmin = data?.viewer.scopes.includes('admin') ?? false
  return (
    <Page title={t('Settings')} lead={t('What can be set here, and what is set elsewhere and how.')} status={status}>
      <div className={styles.cards}>
        <div className={styles.column}>
          <AppearanceCard />
          {isAdmin && <RhythmCard sources={status.sources} />}
        </div>
        {isAdmin && <Kept status={status} />}
      </div>
    </Page>
  )
}

/** What is kept with the data, for everybody; it comes as a whole, so that nothing moves. */
function Kept({ status }: { status: DataStatus }) {
  const report = useQuery(settingsQuestion)
  const links = useQuery(guestLinksQuestion)
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  if (!report.data || links.isPending) return <Skeleton lines={10} label={t('the settings')} />
  const { settings } = report.data
  return (
    <>
      <div className={styles.column}>
        <OrganisationForm organisationName={settings.organisationName} />
        <Card title={t('Guest links')} subtitle={t('Made with Share on a page of reports; revoked here or there.')}>
          <GuestLinkList timeZone={status.timeZone} />
        </Card>
        <ResponseWindows windows={settings.responseWindows} />
      </div>
      <FixedSettings fixed={settings.fixed} />
    </>
  )
}
