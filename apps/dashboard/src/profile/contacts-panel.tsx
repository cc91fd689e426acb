import { useQuery } from '@tanstack/react-query'
import { Card } from '../panel/card.tsx'
import { Pager } from '../panel/pager.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { counted, t } from '../words/t.ts'
import { ContactLinePanel } from './contact-line-panel.tsx'
import { ContactTable } from './contact-table.tsx'
import { contactsQuestion } from './profile-query.ts'

interface Cursors {
  after?: string
  before?: string
}

interface ContactsPanelProps {
  readonly id: string
  readonly page: Cursors
  readonly timeZone: string
  /** The deployment's. */
  readonly ourZone: string
  readonly isTheirTime: boolean
  readonly onPage: (page: Cursors) => void
}

/** Every contact in both directions, newest first, with what became of it. */
export function ContactsPanel({ id, page, timeZone, ourZone, isTheirTime, onPage }: ContactsPanelProps) {
  const report = useQuery(contactsQuestion(id, page))
  const interactions = report.data?.customer?.interactions
  const timesText = isTheirTime
    ? t('Times in {zone}, theirs.', { zone: timeZone })
    : t('Times in {zone}.', { zone: timeZone })
  return (
    <Card
      title={t('Contacts')}
      subtitle={interactions ? `${countText(interactions.totalCount)} ${timesText}` : timesText}
    >
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={10} label={t('contacts')} />}
      {interactions?.totalCount === 0 && <p>{t('No contact has been recorded yet.')}</p>}
      {interactions && interactions.totalCount > 0 && (
        <ContactLinePanel id={id} timeZone={timeZone} ourZone={ourZone} />
      )}
      {interactions && interactions.totalCount > 0 && (
        <ContactTable contacts={interactions.edges.map(({ node }) => node)} timeZone={timeZone} />
      )}
      {interactions && <Pager pageInfo={interactions.pageInfo} label={t('Pages of contacts')} onPage={onPage} />}
    </Card>
  )
}

function countText(contacts: number): string {
  return counted(contacts, '{n} contact, newest first.', '{n} contacts, newest first.')
}
