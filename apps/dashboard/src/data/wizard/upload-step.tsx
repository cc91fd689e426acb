import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAddress } from '../../address/use-address.ts'
import { reasonOf } from '../../panel/panel-error.tsx'
import { t } from '../../words/t.ts'
import { ANY_TABLE, connectorFor } from './connector-for.ts'
import { FileDrop } from './file-drop.tsx'
import { StepCard } from './step-card.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useSending } from './use-sending.ts'
import styles from './wizard.module.css'
import { type Connector, connectorsQuestion } from './wizard-query.ts'

/** A file is chosen, and sent to wait for what it means. Nothing is imported yet. */
export function UploadStep() {
  const { turn } = useAddress()
  const { data } = useQuery(connectorsQuestion)
  const [file, setFile] = useState<File | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const sending = useSending((upload, sent) => turn({ step: sent === ANY_TABLE ? 'map' : 'check', upload }))
  const connectors = (data?.connectors ?? []).filter(({ endings }) => endings.length > 0)
  const connector = chosen ?? (file ? connectorFor(file.name, connectors) : ANY_TABLE)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file && connector) sending.send({ file, connector })
  }
  return (
    <StepCard title={t('Upload a file')} subtitle={t('It is looked at first; nothing is imported before you say so.')}>
      <form className={styles.form} onSubmit={submit}>
        <FileDrop file={file} accept={acceptedBy(connectors)} onFile={setFile} isBusy={sending.isSending} />
        <KindOfFile connectors={connectors} chosen={connector} onChoose={setChosen} />
        {sending.isSending ? (
          <UploadProgress share={sending.share} onCancel={sending.cancel} />
        ) : (
          <p>
            <button type="submit" className={styles.primary} disabled={file === null || connector === null}>
              {t('Upload')}
            </button>
          </p>
        )}
        {sending.error && (
          <p role="alert" className={styles.error}>
            {reasonOf(sending.error)}
          </p>
        )}
      </form>
    </StepCard>
  )
}

/** What the file chooser shows first; files with other endings can be dropped. */
function acceptedBy(connectors: readonly Connector[]): string {
  return [...new Set(connectors.flatMap(({ endings }) => endings)), '.gz'].join(',')
}

interface KindProps {
  readonly connectors: readonly Connector[]
  /** Null where the file may be of several kinds. */
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}

function KindOfFile({ connectors, chosen, onChoose }: KindProps) {
  return (
    <label className={styles.field}>
      {t('Kind of file')}
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        {chosen === null && <option value="">{t('Choose the system that wrote it')}</option>}
        {connectors.map(({ name, describes }) => (
          <option key={name} value={name}>
            {name}: {describes}
          </option>
        ))}
      </select>
    </label>
  )
}
