import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'
import { EndpointCard } from './endpoint-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { QuickStart } from './quick-start.tsx'
import { ReadyQueries } from './ready-queries-card.tsx'
import { SchemaReference } from './schema-reference.tsx'
import { UsageCard } from './usage-card.tsx'

/** How do I call this from my system in five minutes? */
export default function DevelopersPage() {
  return <WithStatus title={t('Developers')}>{(status) => <Developers status={status} />}</WithStatus>
}

function Developers({ status }: { status: DataStatus }) {
  const { data } = useQuery(dataStatusQuestion)
  const isAdmin = data?.viewer.scopes.includes('admin') ?? false
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Page
      title={t('Developers')}
      lead={t('One endpoint: record what happened, and ask how to reach each customer.')}
      status={status}
    >
      <div className={styles.cards}>
        <div className={styles.pair}>
          <EndpointCard />
          {isAdmin && <UsageCard timeZone={status.timeZone} />}
        </div>
        <QuickStart secret={secret} />
        {isAdmin && <KeysCard timeZone={status.timeZone} onSecret={setSecret} />}
        <ReadyQueries status={status} />
        <SchemaReference />
      </div>
    </Page>
  )
}
