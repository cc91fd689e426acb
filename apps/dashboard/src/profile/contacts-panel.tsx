import { useQuery } from '@tanstack/react-query'
import { Pager } from '../panel/pager.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { plural } from '../words/t.ts'
import { Card } from './card.tsx'
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
  readonly isTheirTime: boolean
  readonly onPage: (page: Cursors) => void
}

/** Every contact in both directions, newest first, with what became of it. */
export function ContactsPanel({ id, page, timeZone, isTheirTime, onPage }: ContactsPanelProps) {
  const report = useQuery(contactsQuestion(id, page))
  const interactions = report.data?.customer?.interactions
  return (
    <Card
      title="Contacts"
      subtitle={`${interactions ? `${plural(interactions.totalCount, 'contact')}, newest first. ` : ''}Times in ${timeZone}${isTheirTime ? ', theirs' : ''}.`}
    >
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={10} label="contacts" />}
      {interactions?.totalCount === 0 && <p>No contact has been recorded yet.</p>}
      {interactions && interactions.totalCount > 0 && (
        <ContactTable contacts={interactions.edges.map(({ node }) => node)} timeZone={timeZone} />
      )}
      {interactions && <Pager pageInfo={interactions.pageInfo} label="Pages of contacts" onPage={onPage} />}
    </Card>
  )
}
