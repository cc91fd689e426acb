import { useQuery } from '@tanstack/react-query'
import { momentText } from '../format/time.ts'
import { useChange } from '../graphql/use-change.ts'
import { Card } from '../panel/card.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'
import { KeyForm } from './key-form.tsx'
import { type ApiKey, apiKeysQuestion, REVOKE_KEY } from './keys-query.ts'

interface KeysCardProps {
  readonly timeZone: string
  /** A new key, so that the examples can be tried with it. */
  readonly onSecret: (secret: string) => void
}

/** Who may call: a key for each system, each with no more than it needs. */
export function KeysCard({ timeZone, onSecret }: KeysCardProps) {
  const report = useQuery(apiKeysQuestion)
  return (
    <Card title={t('Keys')} subtitle={t('One for each system, with the scopes it needs. A key is shown once.')}>
      <KeyForm onSecret={onSecret} />
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      <div className={styles.keysRoom}>
        {report.isPending && <p role="status">{t('Loading {what}', { what: t('the keys') })}</p>}
        {report.data && <Keys keys={report.data.apiKeys} timeZone={timeZone} />}
      </div>
    </Card>
  )
}

function Keys({ keys, timeZone }: { keys: readonly ApiKey[]; timeZone: string }) {
  if (keys.length === 0) return <p>{t('There is no key yet.')}</p>
  return <KeyTable keys={keys} timeZone={timeZone} />
}

function KeyTable({ keys, timeZone }: { keys: readonly ApiKey[]; timeZone: string }) {
  return (
    <ScrollArea label={t('All keys')}>
      <table className={styles.keys}>
        <caption className="visually-hidden">{t('Keys')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Name')}</th>
            <th scope="col">{t('Key')}</th>
            <th scope="col">{t('Scopes')}</th>
            <th scope="col">{t('Last used')}</th>
            <th scope="col">{t('Until')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('Revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function KeyRow({ apiKey, timeZone }: { apiKey: ApiKey; timeZone: string }) {
  const revoke = useChange(REVOKE_KEY, apiKeysQuestion.queryKey)
  const { id, name, prefix, lastFour, scopes, lastUsedAt, expiresAt, isInForce } = apiKey
  return (
    <tr className={isInForce ? undefined : styles.ended}>
      <th scope="row">{name}</th>
      <td>
        <code>
          {prefix}…{lastFour}
        </code>
      </td>
      <td>{scopes.join(', ')}</td>
      <td>{lastUsedAt ? momentText(lastUsedAt, timeZone) : t('never')}</td>
      <td>{expiresAt ? momentText(expiresAt, timeZone) : t('no end')}</td>
      <td>
        {isInForce ? (
          <button type="button" disabled={revoke.isPending} onClick={() => isSure(name) && revoke.mutate({ id })}>
            {t('Revoke')}
            <span className="visually-hidden">: {name}</span>
          </button>
        ) : (
          t('ended')
        )}
      </td>
    </tr>
  )
}

/** What calls with it stops working at once. */
function isSure(name: string): boolean {
  return confirm(t('Revoke “{name}”? Whatever calls with it is refused from now on.', { name }))
}
