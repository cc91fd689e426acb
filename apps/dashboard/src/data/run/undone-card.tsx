import { Card } from '../../panel/card.tsx'
import { t } from '../../words/t.ts'
import { Figures } from './run-figures.tsx'
import type { Run } from './run-query.ts'

type Undone = NonNullable<Run['undone']>

/** What undoing has come to so far. */
export function UndoneCard({ undone, isGoing }: { undone: Undone; isGoing: boolean }) {
  const subtitle = isGoing
    ? t('It is being undone; this page follows, and leaving it does not stop it.')
    : t('It has been undone. The same file can be imported again.')
  return (
    <Card title={isGoing ? t('Being undone') : t('Undone')} subtitle={subtitle}>
      <Figures figures={isGoing ? removedIn(undone) : [...removedIn(undone), ...keptIn(undone)]} />
    </Card>
  )
}

function removedIn({ contactsRemoved, customersRemoved }: Undone) {
  return [
    { label: t('Contacts removed'), value: contactsRemoved },
    { label: t('Customers removed'), value: customersRemoved },
  ]
}

function keptIn({ contactsKept, mergesKept, customersKept }: Undone) {
  return [
    { label: t('Contacts kept'), value: contactsKept, note: t('Something else told of them too.') },
    { label: t('Customers kept'), value: customersKept, note: t('Something else knows of them.') },
    { label: t('Additions kept'), value: mergesKept, note: t('To contacts known from elsewhere.') },
  ]
}
