import { type CSSProperties, type ReactNode, Suspense } from 'react'
import { Skeleton } from '../panel/skeleton.tsx'
import { useArrival } from './use-arrival.ts'
import styles from './when-seen.module.css'

/** A chart whose library is large comes only to whoever scrolls this far; its place is held, so that nothing jumps. */
export function WhenSeen({ height, label, children }: { height: number; label: string; children: ReactNode }) {
  const [place, isHere] = useArrival<HTMLDivElement>()
  const waiting = <Skeleton lines={8} label={label} />
  return (
    <div ref={place} className={styles.place} style={{ '--height': `${height}px` } as CSSProperties}>
      {isHere ? <Suspense fallback={waiting}>{children}</Suspense> : waiting}
    </div>
  )
}
