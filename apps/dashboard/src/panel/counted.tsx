import { type ReactNode, Suspense } from 'react'
import { useIsForPrint } from '../print/printing.ts'
import { t } from '../words/t.ts'
import styles from './counted.module.css'
import { Skeleton } from './skeleton.tsx'

/** Paper has nothing to press, so the definitions stand below the numbers. */
export function Counted({ topic, children }: { topic: string; children: ReactNode }) {
  if (!useIsForPrint()) return null
  return (
    <section className={styles.counted} aria-label={t('How this is counted: {topic}', { topic })}>
      <h3>{t('How is this counted?')}</h3>
      <Suspense fallback={<Skeleton lines={6} label={t('the definitions')} />}>{children}</Suspense>
    </section>
  )
}
