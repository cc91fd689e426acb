import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageLink } from '../../address/page-link.tsx'
import { useAddress } from '../../address/use-address.ts'
import { refusalText } from '../../graphql/refusal-text.ts'
import { PanelError } from '../../panel/panel-error.tsx'
import { Skeleton } from '../../panel/skeleton.tsx'
import { t } from '../../words/t.ts'
import { CheckResult } from './check-result.tsx'
import { keptMapping } from './draft.ts'
import { readingOf } from './how-to-read.ts'
import { mappingIn } from './map-step.tsx'
import { ReadingOptions } from './reading-options.tsx'
import { StartButton } from './start-button.tsx'
import { StepCard } from './step-card.tsx'
import styles from './wizard.module.css'
import { type Check, checkQuestion, type HowToRead, type Suggestion, type Upload } from './wizard-query.ts'

interface CheckStepProps {
  readonly upload: Upload
  /** Null for files that need no mapping. */
  readonly suggestion: Suggestion | null
  readonly timeZone: string
}

/** What the import would come to, before anything is stored. */
export function CheckStep({ upload, suggestion, timeZone }: CheckStepProps) {
  const { search } = useAddress()
  const [mapping] = useState(() => suggestion && (keptMapping(upload.id) ?? mappingIn(suggestion)))
  const how = readingOf(upload.id, mapping, search)
  return (
    <StepCard
      title={t('What {file} would bring', { file: upload.fileName })}
      subtitle={t('The file was read as an import would read it. Nothing has been stored.')}
    >
      {mapping === null && <ReadingOptions connector={upload.connector} />}
      <Checked how={how} hasMapping={mapping !== null} timeZone={timeZone} />
    </StepCard>
  )
}

interface CheckedProps {
  readonly how: HowToRead
  readonly hasMapping: boolean
  readonly timeZone: string
}

function Checked({ how, hasMapping, timeZone }: CheckedProps) {
  const report = useQuery(checkQuestion(how))
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  if (!report.data) return <Skeleton lines={8} label={t('what the file would bring')} />
  const { check, errors } = report.data.checkImport
  return (
    <>
      {errors.length > 0 && <Faults messages={errors.map(refusalText)} />}
      {check && <CheckResult check={check} timeZone={timeZone} />}
      <div className={styles.row}>
        {check && <StartButton how={how} isUseless={isUseless(check)} />}
        {hasMapping && (
          <PageLink to="/data" search={{ step: 'map', upload: how.uploadId }}>
            {t('Back to the columns')}
          </PageLink>
        )}
      </div>
    </>
  )
}

function isUseless({ records, rejected }: Check): boolean {
  return records === rejected
}

function Faults({ messages }: { messages: readonly string[] }) {
  return (
    <ul role="alert" className={styles.faults}>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
