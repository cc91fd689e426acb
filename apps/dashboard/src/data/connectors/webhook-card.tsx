import { useState } from 'react'
import { Card } from '../../panel/card.tsx'
import { copyText } from '../../panel/copy-text.ts'
import form from '../../panel/form.module.css'
import { t } from '../../words/t.ts'
import table from '../data-table.module.css'
import styles from './connectors.module.css'
import type { ConnectorWebhook } from './connectors-query.ts'

/** What is told to the other system, and what has to be set here. */
export function WebhookCard({ webhook }: { webhook: ConnectorWebhook }) {
  const address = webhook.url ?? location.origin + webhook.path
  const [isCopied, setCopied] = useState(false)
  return (
    <Card
      title={t('As it happens')}
      subtitle={t('The system delivers to this address; each delivery is checked before it is taken.')}
    >
      <div className={styles.steps}>
        <div className={form.row}>
          <code className={styles.address}>{address}</code>
          <button type="button" onClick={async () => setCopied(await copyText(address))}>
            {isCopied ? t('Copied') : t('Copy')}
          </button>
        </div>
        {webhook.url === null && (
          <p className={table.note}>
            {t('Set PUBLIC_URL to where this server is reached from outside: some systems sign the address too.')}
          </p>
        )}
        <p>{t('Known by: {signature}', { signature: webhook.signature })}</p>
        <dl className={styles.secrets}>
          {webhook.secrets.map(({ variable, describes, isSet }) => (
            <div key={variable}>
              <dt>
                <code>{variable}</code>{' '}
                {isSet ? (
                  <span className={table.good}>{t('set')}</span>
                ) : (
                  <span className={table.late}>{t('not set')}</span>
                )}
              </dt>
              <dd>{describes}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}
