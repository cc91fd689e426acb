import { type ReactNode, Suspense, useId, useState } from 'react'
import styles from './definition.module.css'
import { Skeleton } from './skeleton.tsx'

/** "How is this counted?": the definitions behind a panel, fetched by whoever wants to know. */
export function Definition({ topic, children }: { topic: string; children: ReactNode }) {
  const id = useId()
  const [wasOpened, setOpened] = useState(false)
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id} onClick={() => setOpened(true)}>
        How is this counted?<span className="visually-hidden"> {topic}</span>
      </button>
      <div id={id} popover="auto" className={styles.card} role="dialog" aria-label={`How this is counted: ${topic}`}>
        {wasOpened && <Suspense fallback={<Skeleton lines={6} label="the definitions" />}>{children}</Suspense>}
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          Close
        </button>
      </div>
    </>
  )
}
