import { useState } from 'react'
import { PageLink } from '../address/page-link.tsx'
import { Card } from '../panel/card.tsx'
import { copyText } from '../panel/copy-text.ts'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'

/** Where questions go. */
export function EndpointCard() {
  const endpoint = `${location.origin}/graphql`
  const [isCopied, setCopied] = useState(false)
  return (
    <Card title={t('Endpoint')} subtitle={t('GraphQL over POST; the key goes in the header Authorization: Bearer.')}>
      <div className={form.row}>
        <code className={styles.endpoint}>{endpoint}</code>
        <button type="button" onClick={async () => setCopied(await copyText(endpoint))}>
          {isCopied ? t('Copied') : t('Copy')}
        </button>
        <PageLink to="/developers/explorer" className={styles.link}>
          {t('Explore the schema in GraphiQL')}
        </PageLink>
      </div>
    </Card>
  )
}
