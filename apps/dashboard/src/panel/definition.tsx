import { type ReactNode, Suspense, useId, useState } from 'react'
import { t } from '../words/t.ts'
import styles from './definition.module.css'
import { Skeleton } from './skeleton.tsx'

/** "How is this counted?": the definitions behind a panel, fetched by whoever wants to know. */
export function Definition({ topic, children }: { topic: string; children: ReactNode }) {
  const id = useId()
  const [wasOpened, setOpened] = useState(false)
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id} onClick={() => setOpened(true)}>
        {t('How is this counted?')}
        <span className="visually-hidden"> {topic}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.card}
        role="dialog"
        aria-label={t('How this is counted: {topic}', { topic })}
      >
        {wasOpened && <Suspense fallback={<Skeleton lines={6} label={t('the definitions')} />}>{children}</Suspense>}
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          {t('Close')}
        </button>
      </div>
    </>
  )
}
